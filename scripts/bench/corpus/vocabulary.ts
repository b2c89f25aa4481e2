import { type Random, randomOf, zipf } from './random';
import {
  ADJECTIVE_ENDINGS,
  ADJECTIVES,
  ADVERBS,
  FAMILY_NAMES,
  GIVEN_NAMES,
  NAME_ENDS,
  NAME_MIDDLES,
  NAME_STARTS,
  NOUN_ENDINGS,
  NOUNS,
  PREFIXES,
  STEMS,
  VERBS,
} from './words';

/** The words one post keeps coming back to, so that a search for them finds it. */
export interface Topic {
  project: string;
  nouns: readonly string[];
  adjectives: readonly string[];
  people: readonly string[];
}

/** The organisations that posts name, which are the members of the corpus. */
export const organisations: readonly string[] = [
  ...['Robotics', 'Compute', 'Cloud', 'Semiconductors', 'Health', 'Motors', 'Energy', 'Mobile'],
  ...['Media', 'Optics', 'Space', 'Maps', 'Audio', 'Devices', 'Storage', 'Networks', 'Security'],
  ...['Analytics', 'Logistics', 'Foods', 'Fabrics', 'Insurance', 'Polytechnic', 'Observatory'],
  ...['Institute', 'University', 'Academy', 'Library', 'Archive', 'Museum'],
].map((field) => `Example ${field}`);

/** The rare words' order of frequency; part of the vocabulary, so no seed of a corpus changes it. */
const TAIL_SEED = 17;

const rareNouns = shuffled([
  ...combine(PREFIXES, STEMS, NOUN_ENDINGS),
  ...combine(PREFIXES, NOUNS, ['']),
]);
const rareAdjectives = shuffled([...combine(PREFIXES, STEMS, ADJECTIVE_ENDINGS)]);
const projects = shuffled([...combine(NAME_STARTS, NAME_MIDDLES, NAME_ENDS)]);

// Steep enough that one word in ten is a made-up one of the tail.
const anyNoun = zipf([...NOUNS, ...rareNouns], 1.8);
const anyAdjective = zipf([...ADJECTIVES, ...rareAdjectives], 2.2);
const anyVerb = zipf(VERBS, 1);
const anyAdverb = zipf(ADVERBS, 1);
const anyProject = zipf(projects, 1.3);

/** How often a word of a post is one of its topic's. */
const TOPIC_SHARE = 0.15;

/** Chooses the words of a post. */
export function chooseTopic(random: Random): Topic {
  const nouns = [...random.sample(NOUNS, 5), ...random.sample(rareNouns, 3)];
  return {
    project: random.pick(projects),
    nouns,
    adjectives: [...random.sample(ADJECTIVES, 3), random.pick(rareAdjectives)],
    people: Array.from({ length: random.int(1, 4) }, () => person(random)),
  };
}

/** Two rare words that hardly another post has side by side. */
export function rarePhrase(random: Random): string {
  return `${random.pick(rareAdjectives)} ${random.pick(rareNouns)}`;
}

/** What can stand in a template of {@link fill}, and how to find it. */
export type Slots = Readonly<Record<string, () => string>>;

/**
 * The slots that words fill.
 *
 * @param topicShare how often a noun or adjective is the topic's own.
 */
export function wordSlots(random: Random, topic: Topic, topicShare = TOPIC_SHARE) {
  const own = () => random.chance(topicShare);
  const noun = () => (own() ? random.pick(topic.nouns) : anyNoun(random));
  const adjective = () => (own() ? random.pick(topic.adjectives) : anyAdjective(random));
  const verb = () => anyVerb(random);
  const project = () => (random.chance(0.6) ? topic.project : anyProject(random));
  return {
    noun,
    nouns: () => plural(noun()),
    adj: adjective,
    verb,
    verbs: () => thirdPerson(verb()),
    verbed: () => past(verb()),
    verbing: () => participle(verb()),
    adv: () => anyAdverb(random),
    project,
    package: () => project().toLowerCase(),
    person: () => (random.chance(0.7) ? random.pick(topic.people) : person(random)),
    org: () => random.pick(organisations),
    few: () => String(random.int(2, 12)),
    number: () => String(random.chance(0.5) ? random.int(2, 12) : random.int(13, 4096)),
    decimal: () => (random.next() * 100).toFixed(random.int(1, 3)),
    version: () => `${random.int(0, 3)}.${random.int(0, 20)}`,
    year: () => String(random.int(2009, 2025)),
    price: () => `$${random.int(2, 900)}`,
  } satisfies Slots;
}

/**
 * Fills the `{slots}` of a template, `{Slots}` with a capital. Braces around any
 * other word stay as they are, since code has them too.
 */
export function fill(template: string, slots: Slots): string {
  let text = '';
  for (const { literal, slot, isCapital } of partsOf(template)) {
    const word = slot && slots[slot]?.();
    if (word === undefined) text += literal;
    else text += isCapital ? capitalized(word) : word;
  }
  return text;
}

/** The slug of a member, which has a plain name. */
export function memberSlug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** Sets "a" and "an" right in English text whose words were filled in. */
export function withArticles(text: string): string {
  return text
    .replace(/\b([Aa]) (?=[*_`[]*[aeio])/g, '$1n ')
    .replace(/\b([Aa])n (?=[*_`[]*[^\Waeiou_])/g, '$1 ');
}

/** Puts the first letter in upper case. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

interface Part {
  literal: string;
  slot?: string;
  isCapital?: boolean;
}

const compiled = new Map<string, Part[]>();

/** Templates are few and filled often: each is taken apart once. */
function partsOf(template: string): Part[] {
  let parts = compiled.get(template);
  if (!parts) {
    parts = template.split(/(\{[A-Za-z][a-z]*\})/).map((literal) => {
      const name = /^\{([A-Za-z][a-z]*)\}$/.exec(literal)?.[1];
      if (!name) return { literal };
      return { literal, slot: name.toLowerCase(), isCapital: /^[A-Z]/.test(name) };
    });
    compiled.set(template, parts);
  }
  return parts;
}

function person(random: Random): string {
  return `${random.pick(GIVEN_NAMES)} ${random.pick(FAMILY_NAMES)}`;
}

function* combine(starts: string[], middles: string[], ends: string[]) {
  for (const start of starts)
    for (const middle of middles) for (const end of ends) yield start + middle + end;
}

function shuffled(list: readonly string[]): string[] {
  return randomOf(TAIL_SEED).sample(list, list.length);
}

function plural(noun: string): string {
  return thirdPerson(noun);
}

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function past(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

function participle(verb: string): string {
  return `${verb.replace(/e$/, '')}ing`;
}
