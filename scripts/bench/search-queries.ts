import type { SearchDocument } from '../../lib/search/types';
import { type Random, randomOf } from './corpus/random';

/** A query, and the documents of which one should be found. */
export interface KnownQuery {
  /** How it was made from what is looked for. */
  sort: string;
  query: string;
  /** Paths. */
  wanted: readonly string[];
}

/** How many queries of each sort are drawn. */
const QUERIES_PER_SORT = 100;

type Draw = (document: SearchDocument, random: Random, corpus: Texts) => string | undefined;

const CJK = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`;

const SORTS: Readonly<Record<string, Draw>> = {
  title: ({ title }) => typedTitle(title),
  'title with a typo': ({ title }, random) => mistyped(typedTitle(title), random),
  'start of a title': startOfTitle,
  'words of the text': distinctiveWords,
  phrase: (document, random, corpus) => {
    const words = wordsInARow(document, random, corpus);
    return words && `"${words}"`;
  },
  'without accents': ({ title }) => withoutAccents(typedTitle(title)),
  'characters and a name': charactersAndName,
};

/**
 * Draws queries from documents, each with one document that it is to find. What
 * couldn't be told apart isn't asked for: titles that two documents have, and
 * words or phrases that occur in another document as well.
 */
export function knownQueries(documents: readonly SearchDocument[], seed: number): KnownQuery[] {
  const corpus = new Texts(documents);
  return Object.entries(SORTS).flatMap(([sort, draw], place) => {
    const random = randomOf(seed, place);
    const queries: KnownQuery[] = [];
    for (const document of random.sample(documents, documents.length)) {
      if (queries.length === QUERIES_PER_SORT) break;
      if (!corpus.hasUniqueTitle(document)) continue;
      const query = draw(document, random, corpus);
      if (query) queries.push({ sort, query, wanted: [document.id] });
    }
    return queries;
  });
}

/** A plain view of all texts, which shares no code with the search that it judges. */
class Texts {
  readonly #titles = new Map<string, number>();
  readonly #texts: { title: string; text: string }[];
  readonly #holders = new Map<string, Set<number>>();

  constructor(documents: readonly SearchDocument[]) {
    this.#texts = documents.map(({ title, text }) => ({
      title: title.toLowerCase(),
      text: `${title}\n${text}`.toLowerCase(),
    }));
    for (const [index, { title, text }] of this.#texts.entries()) {
      this.#titles.set(title, (this.#titles.get(title) ?? 0) + 1);
      for (const word of wordsOf(text)) {
        const holders = this.#holders.get(word);
        if (holders) holders.add(index);
        else this.#holders.set(word, new Set([index]));
      }
    }
  }

  get size(): number {
    return this.#texts.length;
  }

  hasUniqueTitle({ title }: SearchDocument): boolean {
    return this.#titles.get(title.toLowerCase()) === 1;
  }

  /** How many documents have a word. */
  countHolders(word: string): number {
    return this.#holders.get(word.toLowerCase())?.size ?? 0;
  }

  /** How many documents have all of some words. */
  countHoldersOfAll(words: readonly string[]): number {
    const [first, ...others] = words.map((word) => this.#holders.get(word.toLowerCase()));
    return [...(first ?? [])].filter((index) => others.every((other) => other?.has(index))).length;
  }

  /** How many documents have all of some strings of characters, in their title or text. */
  countHoldersOf(...parts: readonly string[]): number {
    const lower = parts.map((part) => part.toLowerCase());
    return this.#texts.filter(({ text }) => lower.every((part) => text.includes(part))).length;
  }

  countTitlesStartingWith(start: string): number {
    return this.#texts.filter(({ title }) => typedTitle(title).startsWith(start.toLowerCase()))
      .length;
  }
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A title as it is typed: quotation marks would make a phrase, and an emoji before it is left out. */
function typedTitle(title: string): string {
  return title.replace(/["“”„«»]/g, '').replace(/^[^\p{L}\p{N}]+/u, '');
}

/** A text with one mistake in a word of five letters or more: one more, one less, another, or two swapped. */
export function mistyped(text: string, random: Random): string | undefined {
  const words = [...text.matchAll(/[a-z]{5,}/gi)];
  if (words.length === 0) return undefined;
  const { 0: word, index } = random.pick(words);
  const place = random.int(0, word.length - 1);
  const letter = random.pick([...'abcdefghijklmnopqrstuvwxyz']);
  const before = word.slice(0, place);
  const rest = word.slice(place);
  const other = random.pick([
    before + letter + rest,
    before + rest.slice(1),
    before + letter + rest.slice(1),
    before + rest.charAt(1) + rest.charAt(0) + rest.slice(2),
  ]);
  if (other.toLowerCase() === word.toLowerCase()) return undefined;
  return text.slice(0, index) + other + text.slice(index + word.length);
}

/** The first words of a title that no other starts with, the last one cut to half or more. */
function startOfTitle(
  { title }: SearchDocument,
  random: Random,
  corpus: Texts,
): string | undefined {
  const words = typedTitle(title).split(' ');
  for (let count = 1; count <= words.length; count++) {
    const last = words[count - 1] ?? '';
    if (!/^[a-z]{5,}$/i.test(last)) continue;
    const cut = last.slice(0, random.int(Math.max(3, Math.ceil(last.length / 2)), last.length - 1));
    const start = [...words.slice(0, count - 1), cut].join(' ');
    if (corpus.countTitlesStartingWith(start) === 1) return start;
  }
  return undefined;
}

/** Three or four words that are rare, and that one document alone has all of. */
function distinctiveWords(
  { text }: SearchDocument,
  random: Random,
  corpus: Texts,
): string | undefined {
  const rare = Math.max(3, corpus.size / 50);
  const candidates = [
    ...new Set(text.match(/(?<![\p{L}\p{M}\p{N}])[a-z]{4,}(?![\p{L}\p{M}\p{N}])/giu)),
  ];
  const words = random.sample(
    candidates.filter((word) => corpus.countHolders(word) <= rare),
    random.int(3, 4),
  );
  if (words.length < 3 || corpus.countHoldersOfAll(words) !== 1) return undefined;
  return words.join(' ');
}

/** Four to six words in a row that no other document has. */
function wordsInARow({ text }: SearchDocument, random: Random, corpus: Texts): string | undefined {
  const words = random.pick(text.split('\n')).split(' ');
  const count = random.int(4, 6);
  if (words.length < count) return undefined;
  const start = random.int(0, words.length - count);
  const row = words.slice(start, start + count).join(' ');
  const phrase = row.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (/["“”„«»]/.test(phrase) || wordsOf(phrase).length < 4) return undefined;
  return corpus.countHoldersOf(phrase) === 1 ? phrase : undefined;
}

/** A title that has accents in Latin letters, as somebody types it who hasn't got them. */
function withoutAccents(title: string): string | undefined {
  const plain = title
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
  return plain === title.normalize('NFC') ? undefined : plain;
}

/** Two to four Chinese, Japanese or Korean characters of a title, with a name that stands in it too. */
function charactersAndName(
  { title }: SearchDocument,
  random: Random,
  corpus: Texts,
): string | undefined {
  const run = random.pick(title.match(new RegExp(`[${CJK}]{2,}`, 'gu')) ?? ['']);
  const name = random.pick(title.match(/[A-Za-z]{3,}/g) ?? ['']);
  if (!run || !name) return undefined;
  const length = random.int(2, Math.min(4, run.length));
  const start = random.int(0, run.length - length);
  const parts = [run.slice(start, start + length), name];
  return corpus.countHoldersOf(...parts) === 1 ? parts.join(' ') : undefined;
}
