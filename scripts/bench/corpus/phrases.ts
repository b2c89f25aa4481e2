/**
 * Templates of titles, headings and sentences. `{things}` is a noun with an
 * adjective that may be marked up, `{link}` a link; the other slots are words.
 */

export const TITLES = [
  'Introducing {project}: {adj} {nouns} for {nouns}',
  'How {org} {verbs} {nouns} with {project}',
  '{project} {version} released: {adj} {nouns} and {nouns}',
  'Accelerating {nouns} through {adj} {nouns}',
  'A guide to {adj} {nouns} in {project}',
  '{Verbing} {nouns} on {adj} {nouns}, part {few}',
  "What's new in {project} {version}?",
  'From {nouns} to {nouns}: the {adj} {noun} of {project}',
  '{person} on {adj} {nouns} and the {noun}',
  'Understanding the {project} {noun}',
  '"{Adj} by default": {nouns} in {project}',
  '{Nouns} & {nouns}: {verbing} an {noun} at scale',
  'The {project} {noun} is {few} years old -- and {adj}',
];

export const HEADINGS = [
  'Why {nouns} {verb}',
  '{Verbing} the {noun}',
  'The {adj} {noun}',
  'A {noun} for {adj} {nouns}',
  '{Nouns} and {nouns}',
  'What is a {noun}?',
  "What's next for {project}",
  'Step {few}: {verb} the {noun}',
  '{few}. Install the {noun}',
  'Using `{noun}.{verb}()`',
  '{project} {version} (beta)',
  '{Adj}, {adj} and {adj}: choosing {nouns}',
];

/** Headings that many posts have, and some have twice. */
export const STOCK_HEADINGS = ['Results', 'Getting started', 'Conclusion', 'Acknowledgements'];

export const OPENERS = [
  'in practice, ',
  'by default, ',
  'as of version {version}, ',
  'after {number} {nouns}, ',
  'for most {nouns}, ',
  'since {year}, ',
  'on {adj} {nouns}, ',
  'when {things} {verb}, ',
  'to {verb} the {noun}, ',
  "if a {noun} doesn't {verb} the {noun}, ",
  'together with {org}, ',
];

export const CLAUSES = [
  'the {thing} {verbs} each {noun} before it reaches the {noun}',
  '{project} {adv} {verbs} {things} and {verbs} the {noun}',
  'we {verbed} the {thing} with {things} that {verb} {adv}',
  'users can {verb} {things} without {verbing} a {noun}',
  'this {verbs} the {noun} by {decimal}% on {nouns} with {number} {nouns}',
  'a {thing} {verbs} the {noun}, the {noun}, and the {noun}',
  '{person} from {org} {verbed} the first {thing} in {year}',
  'there are {number} {things} in the {noun}, and each {verbs} a {noun}',
  'the {noun} that {verbs} {things} is called {code}',
  '{code} {verbs} the {noun} and {code} {verbs} it again',
  'the "{adj} {noun}" of {project} isn\'t a {noun} but a {thing}',
  'it {adv} {verbs} between {price} and {price} per {noun}',
  'every {noun} has a {noun}, {things} have {number}',
  'our {noun} team {verbed} {things} from {number} to {number} {nouns} per {noun}',
  'you will need to {verb} the {noun} and {verb} it with {code}',
  'the {noun} is described in {link}',
  'more about {things} is in {link}, which {person} {adv} {verbs}',
  'we thank {person} and {person} for {verbing} the {thing}',
  'neither {things} nor {nouns} {verb} the {noun} of a {noun}',
];

export const CLOSERS = [
  ', so that the {noun} {verbs} less {noun}',
  ' while {things} {verb}',
  ', as {person} notes',
  ' (see {link})',
  ", because {adj} {nouns} don't {verb}",
  ' -- that is, {number} {nouns} per {noun}',
  '... and {adv} {verbs} the {noun}',
  ', instead of {verbing} {nouns} one by one',
  ' on both {nouns} and {nouns}',
  ' in {adj} and {adj} {nouns} alike',
];

/** Formulas, without their dollars. */
export const FORMULAS = [
  '\\mathcal{L}(\\theta) = -\\sum_{i=1}^{n} \\log p_\\theta(y_i \\mid x_i)',
  '\\operatorname{softmax}(z)_i = \\frac{e^{z_i}}{\\sum_{j=1}^{k} e^{z_j}}',
  'w_{t+1} = w_t - \\eta \\, \\nabla f(w_t)',
  '\\hat{y} = \\sigma(W x + b)',
  '\\left\\lVert x \\right\\rVert_2 = \\sqrt{x_1^2 + \\dots + x_n^2}',
];
export const INLINE_FORMULAS = ['x_i', 'O(n \\log n)', '\\alpha = 0.1', 'n \\times m', 'e^{-x}'];
