import { EMOJI, LANGUAGES, type Language } from './languages';
import { HEADINGS, STOCK_HEADINGS, TITLES } from './phrases';
import { type Random, randomOf } from './random';
import {
  capitalized,
  chooseTopic,
  fill,
  memberSlug,
  organisations,
  rarePhrase,
  type Topic,
  withArticles,
  wordSlots,
} from './vocabulary';

/** What is settled of a post before its text is written, so that others can link to it. */
export interface PostPlan {
  index: number;
  fileName: string;
  slug: string;
  /** `YYYY-MM-DD`. */
  day: string;
  title: string;
  topic: Topic;
  /** Undefined for English. */
  language: Language | undefined;
  draft: boolean;
  pinned: boolean;
  /** About how long the whole file will be. */
  bytes: number;
  headings: readonly Heading[];
  /** A phrase of the body that no other post has. */
  phrase: string;
  /** Slugs of the members it is about. */
  members: readonly string[];
}

export interface Heading {
  level: 2 | 3;
  text: string;
  /** Its id on the page, or undefined if the post has the heading twice. */
  fragment: string | undefined;
}

/** Lengths are log-normal, with a median of 9 KB and a mean of 15 KB. */
const MEDIAN_BYTES = 9_000;
const SIGMA = Math.sqrt(2 * Math.log(15 / 9));
const SHORTEST = 1_000;
const LONGEST = 118_000;
const BYTES_PER_HEADING = 2_000;

const FIRST_DAY = Date.UTC(2011, 0, 1);
const DAYS = 15 * 365;

/** Plans the posts of a corpus; no two share a title, a slug or a rare phrase. */
export function planPosts({ posts, seed }: { posts: number; seed: number }): PostPlan[] {
  const taken = new Set<string>();
  const claim = (kind: string, text: string) => {
    const key = `${kind} ${text.toLowerCase()}`;
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  const lengths = planLengths(posts, seed);
  return lengths.map((bytes, index) => planPost(index, bytes, randomOf(seed, index), claim));
}

/**
 * Lengths that follow the distribution evenly rather than by chance, so that
 * corpora of one size are of one length too, whatever their seed.
 */
function planLengths(posts: number, seed: number): number[] {
  const lengths = Array.from({ length: posts }, (_, place) => {
    const rank = (place + 0.5) / posts;
    // Tukey's approximation of the normal distribution's quantiles.
    const quantile = (rank ** 0.135 - (1 - rank) ** 0.135) / 0.1975;
    const length = MEDIAN_BYTES * Math.exp(SIGMA * quantile);
    return Math.round(Math.min(LONGEST, Math.max(SHORTEST, length)));
  });
  return randomOf(seed).sample(lengths, posts);
}

type Claim = (kind: string, text: string) => boolean;

function planPost(index: number, bytes: number, random: Random, claim: Claim): PostPlan {
  const topic = chooseTopic(random);
  const language = random.chance(0.04) ? random.pick(LANGUAGES) : undefined;
  const [title, slug] = until(
    () => titleAndSlug(random, topic, language),
    ([title, slug]) => claim('title', title) && claim('slug', slug),
  );
  const phrase = until(
    () => rarePhrase(random),
    (phrase) => claim('phrase', phrase),
  );
  const day = new Date(FIRST_DAY + random.int(0, DAYS) * 86_400_000).toISOString().slice(0, 10);
  return {
    index,
    fileName: `${writtenDay(random, day)}-${writtenSlug(random, slug)}.md`,
    slug,
    day,
    title,
    topic,
    language,
    draft: random.chance(0.02),
    pinned: random.chance(0.003),
    bytes,
    headings: planHeadings(random, topic, language, bytes),
    phrase,
    members: random.chance(0.25)
      ? random.sample(organisations, random.int(1, 3)).map(memberSlug)
      : [],
  };
}

function titleAndSlug(
  random: Random,
  topic: Topic,
  language: Language | undefined,
): [title: string, slug: string] {
  const words = wordSlots(random, topic, 0.8);
  const filled = fill(random.pick(language?.titles ?? TITLES), words);
  const title = capitalized(language ? filled : withArticles(filled));
  const plain = slugify(title.normalize('NFD').replace(/\p{M}/gu, ''));
  const isAscii = /^[a-z0-9-]+$/.test(plain);
  const ascii = isAscii ? plain : slugify(`${topic.project} ${words.nouns()} ${random.int(1, 99)}`);
  // Half of the posts in other scripts have it in their addresses too.
  const slug = language && random.chance(0.5) ? slugify(title) : ascii;
  return [
    random.chance(0.015) ? `${random.pick(EMOJI)} ${title}` : title,
    random.chance(0.08) ? slug.replace(/(?<=^|-)[a-z]/g, (letter) => letter.toUpperCase()) : slug,
  ];
}

function slugify(text: string): string {
  const words = text.normalize('NFC').toLowerCase().replace(/['’]/g, '');
  const slug = words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  return slug.length > 70 ? slug.slice(0, 70).replace(/-[^-]*$/, '') : slug;
}

/** A third of old posts don't pad the month and the day. */
function writtenDay(random: Random, day: string): string {
  return random.chance(1 / 3) ? day.replaceAll('-0', '-') : day;
}

/** A few files have spaces where the slug has hyphens. */
function writtenSlug(random: Random, slug: string): string {
  return random.chance(0.01) ? slug.replaceAll('-', ' ') : slug;
}

function planHeadings(
  random: Random,
  topic: Topic,
  language: Language | undefined,
  bytes: number,
): Heading[] {
  const words = wordSlots(random, topic, 0.4);
  const count = Math.round((bytes / BYTES_PER_HEADING) * (0.6 + 0.8 * random.next()));
  const headings = Array.from({ length: count }, (_, place) => {
    const isStock = !language && random.chance(0.15);
    const templates = isStock ? STOCK_HEADINGS : (language?.headings ?? HEADINGS);
    const filled = fill(random.pick(templates), words);
    const text = capitalized(language ? filled : withArticles(filled));
    const level: 2 | 3 = place > 0 && random.chance(0.35) ? 3 : 2;
    return { level, text, id: fragmentOf(text) };
  });
  return headings.map(({ level, text, id }) => {
    const isUnique = headings.filter((other) => other.id === id).length === 1;
    return { level, text, fragment: isUnique ? id : undefined };
  });
}

/** The id Jekyll gives a heading: lower case, hyphens for spaces, no punctuation. */
function fragmentOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}

/** Draws until a draw is accepted. */
function until<T>(draw: () => T, accepts: (drawn: T) => boolean): T {
  for (let tries = 0; tries < 1_000; tries++) {
    const drawn = draw();
    if (accepts(drawn)) return drawn;
  }
  throw new Error('the vocabulary is too small for so many posts');
}
