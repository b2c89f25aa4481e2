import { CLAUSES, CLOSERS, INLINE_FORMULAS, OPENERS } from './phrases';
import type { PostPlan } from './plan';
import { pickWeighted, type Random } from './random';
import {
  capitalized,
  fill,
  memberSlug,
  organisations,
  type Slots,
  withArticles,
  wordSlots,
} from './vocabulary';

/** Writes the running text of one post. */
export interface Writer {
  random: Random;
  plan: PostPlan;
  /** Fills a template with words, and with links and the like. */
  fill(template: string): string;
  sentence(): string;
  /** Some sentences on one line, or on several as editors who wrap their lines write. */
  paragraph(): string;
  /** A few words without markup, as for a caption or a cell. */
  words(): string;
  /** Footnotes that the text refers to so far: their definitions. */
  footnotes: string[];
}

/** Of so many clauses one is followed by a footnote, in posts that have any. */
const FOOTNOTE_SHARE = 0.04;

/**
 * Makes the writer of a post.
 *
 * @param targets the posts it may link to.
 */
export function createWriter(plan: PostPlan, targets: readonly PostPlan[], random: Random): Writer {
  const words = wordSlots(random, plan.topic);
  const hasFootnotes = random.chance(0.08);
  const hasMath = random.chance(0.03);
  const wrapsLines = random.chance(0.15);
  const footnotes: string[] = [];
  const slots: Slots = {
    ...words,
    // Nobody could say where a formula begins in "from $5 to $6 for $x$".
    price: () => (hasMath ? words.price().replace('$', 'USD ') : words.price()),
    thing: () => markedUp(random, `${words.adj()} ${words.noun()}`),
    things: () => markedUp(random, `${words.adj()} ${words.nouns()}`),
    code: () => `\`${codeSpan(random, words)}\``,
    link: () => link(random, `${words.adj()} ${words.nouns()}`, words, targets),
  };
  const fillSlots = (template: string) => fill(template, slots);

  const clause = () => {
    const opener = random.chance(0.4) ? random.pick(OPENERS) : '';
    const closer = random.chance(0.45) ? random.pick(CLOSERS) : '';
    return fillSlots(opener + random.pick(CLAUSES) + closer);
  };
  const footnote = () => {
    footnotes.push(`${capitalized(withArticles(clause()))}.`);
    return `[^${footnotes.length}]`;
  };
  const sentence = () => {
    if (plan.language) return fillSlots(random.pick(plan.language.sentences));
    const end = hasMath && random.chance(0.2) ? ` for $${random.pick(INLINE_FORMULAS)}$.` : '.';
    const text = capitalized(withArticles(clause())) + end;
    // A bare address would swallow what follows it without a space.
    const takesFootnote = hasFootnotes && !/https?:\S+$/.test(text);
    return takesFootnote && random.chance(FOOTNOTE_SHARE) ? text + footnote() : text;
  };

  return {
    random,
    plan,
    fill: fillSlots,
    footnotes,
    sentence,
    paragraph: () => {
      const sentences = Array.from({ length: random.int(2, 6) }, sentence);
      const text = sentences.join(plan.language?.space ?? ' ');
      return wrapsLines ? wrapped(text) : text;
    },
    words: () => `${words.adj()} ${words.nouns()}`,
  };
}

/** Most words are plain. */
function markedUp(random: Random, text: string): string {
  if (random.chance(0.85)) return text;
  return pickWeighted(random, [
    [40, `**${text}**`],
    [30, `*${text}*`],
    [8, `_${text}_`],
    [2, `~~${text}~~`],
    [20, `[${text}](${externalUrl(random, text)})`],
  ]);
}

function codeSpan(random: Random, words: ReturnType<typeof wordSlots>): string {
  return pickWeighted(random, [
    [4, `${words.package()}.${words.verb()}()`],
    [3, `${words.noun()}_${words.noun()}`],
    [2, `--${words.adj()}-${words.noun()}`],
    [1, `"${words.noun()}" -> ${words.number()}...`],
  ]);
}

function link(
  random: Random,
  text: string,
  words: ReturnType<typeof wordSlots>,
  targets: readonly PostPlan[],
): string {
  const kind = random.next();
  if (kind < 0.4 && targets.length > 0) {
    const target = random.pick(targets);
    return `[${text}](/blog/${target.slug}${random.chance(0.4) ? hashOf(random, target) : ''})`;
  }
  if (kind < 0.5) {
    const name = random.pick(organisations);
    return `[${name}](/members/${memberSlug(name)})`;
  }
  const url = externalUrl(random, words.noun());
  if (kind < 0.55) return `<${url}>`;
  if (kind < 0.6) return url;
  return kind < 0.7 ? `[${text}](${url} "${capitalized(text)}")` : `[${text}](${url})`;
}

function hashOf(random: Random, { headings }: PostPlan): string {
  const fragments = headings.map(({ fragment }) => fragment).filter((id) => id !== undefined);
  return fragments.length > 0 ? `#${random.pick(fragments)}` : '';
}

function externalUrl(random: Random, text: string): string {
  const path = text.replaceAll(' ', '-');
  return pickWeighted(random, [
    [5, `https://example.org/${path}`],
    [3, `https://docs.example.org/${path}.html#${path}`],
    [1, `https://www.example.org/search?q=${path}&page=${random.int(1, 9)}`],
    [1, `http://example.org/${path}/`],
  ]);
}

/** Breaks only before a letter: a line that starts with a figure or a dash could become a list. */
function wrapped(text: string): string {
  return text.replace(/(.{60,88}) (?=[A-Za-z])/g, '$1\n');
}
