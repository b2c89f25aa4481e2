import { fold } from './fold';

/** A term of the index, and where in the text that stands which it is the term of. */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/** A word of a text, in the forms that it can be found by. */
export interface Word {
  start: number;
  end: number;
  /** The word as one term. A run of a script without spaces has none. */
  whole: Token | undefined;
  /**
   * Ways to take it apart: `torch.utils.DataLoader` is `torch`, `utils`,
   * `dataloader`, or else `torch`, `utils`, `data`, `loader`; a run of Chinese,
   * Japanese or Korean its words, or all its pairs of neighbouring characters.
   */
  parts: readonly (readonly Token[])[];
  /**
   * When documents that have all the parts, but not the whole, are what somebody
   * looks for: always (`open-source`), only if no document has the whole
   * (`torch.compile`), or never (`2.0`).
   */
  partsServe: 'always' | 'otherwise' | 'never';
}

/** Longer terms are cut: nobody types the whole of a hash or of encoded data. */
const LONGEST_TERM = 64;

const CJK_CLASS = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3005\u30fc`;
const UNSPACED_CLASS = String.raw`\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const CJK = new RegExp(`[${CJK_CLASS}]`, 'u');
const WITHOUT_SPACES = new RegExp(`[${CJK_CLASS}${UNSPACED_CLASS}]`, 'u');
/** Divides a word where scripts with and without spaces meet: `PyTorchは` is two. */
const RUN = new RegExp(
  `[${CJK_CLASS}]+|[${UNSPACED_CLASS}\\p{M}]+|[^${CJK_CLASS}${UNSPACED_CLASS}]+`,
  'gu',
);

/** Whatever may hold words, found quickly. Most is `PLAIN`, and the rest is looked at closely. */
const CHUNK = /[\w\x80-\u1fff\u2070-\uffff]+(?:[.'’‐‑,-][\w\x80-\u1fff\u2070-\uffff]+)*[+#]*/g;
const PLAIN = /^(?:[A-Z]?[a-z]+|[A-Z]+|\d+)$/;
/**
 * Letters and digits, with what joins them within names and numbers (`nn.Module`,
 * `it's`, `2.0`, `1,800`), and the ends of `C++` and `C#`. For languages that
 * write spaces these are the words of Unicode's rules (UAX 29), with hyphens
 * kept. `Intl.Segmenter` follows those rules too, but takes 60 µs a word within
 * long texts, so that only runs without spaces are left to it.
 */
const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[._'’‐‑-]|(?<=\p{N}),(?=\p{N}{3}(?!\p{N})))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*(?:\+\+|(?<=(?<![\p{L}\p{M}\p{N}])\p{L})#)?/gu;
const UNDIVIDED = /^(?:\p{Lu}?[\p{Ll}\p{M}]+|\p{Lo}[\p{Lo}\p{M}]*)$/u;
const NUMBER = /^[vV]?\p{N}+(?:[.,]\p{N}+)*$/u;
/** What may be written as one word or apart; a part of one letter says too little, but for `l'` and `'s`. */
const LOOSE =
  /^(?:[\p{L}\p{M}\p{N}]{2,}(?:[‐‑-][\p{L}\p{M}\p{N}]{2,})*|\p{L}(?=['’]))(?:['’][\p{L}\p{M}\p{N}]+)*$/u;
/** What stands between separators, and digits apart from letters. */
const SECTION = /\p{N}+(?:\.\p{N}+)*|[\p{L}\p{M}]+/gu;
/** The parts of `HTTPServer` and `DataLoader`, but all of `GPUs`. */
const HUMP =
  /(?<!\p{Lu})\p{Lu}{2,}s(?!\p{L})|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{N}[\p{N}.]*/gu;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text in NFC with their places, in order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(CHUNK)].flatMap(({ 0: chunk, index }) =>
    PLAIN.test(chunk) ? plainWord(tokenOf(chunk, index)) : wordsIn(chunk, index),
  );
}

/**
 * The terms of a text in NFC with their places, in order. Index and query are
 * read by this one set of rules, so that what is written alike is found.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: chunk, index } of text.matchAll(CHUNK)) {
    if (PLAIN.test(chunk)) tokens.push(tokenOf(chunk, index));
    else for (const token of tokensOfChunk(chunk)) tokens.push(moved(token, index));
  }
  return tokens;
}

/** All terms of a word, each once in its place, those that start earlier or are longer first. */
export function tokensOfWord({ whole, parts }: Word): Token[] {
  const tokens = new Map<string, Token>();
  for (const token of [whole, ...parts.flat()]) {
    if (token) tokens.set(`${token.start} ${token.term}`, token);
  }
  return [...tokens.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The same names and numbers come again and again. */
const chunks = new Map<string, readonly Token[]>();
const MOST_CHUNKS = 20_000;

function tokensOfChunk(chunk: string): readonly Token[] {
  const known = chunks.get(chunk);
  if (known) return known;
  const tokens = wordsIn(chunk, 0).flatMap(tokensOfWord);
  if (chunks.size === MOST_CHUNKS) chunks.clear();
  if (chunk.length <= LONGEST_TERM) chunks.set(chunk, tokens);
  return tokens;
}

function moved({ term, start, end }: Token, by: number): Token {
  return { term, start: start + by, end: end + by };
}

function wordsIn(chunk: string, start: number): Word[] {
  return [...chunk.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    WITHOUT_SPACES.test(word) ? runsIn(word, start + index) : spacedWord(word, start + index),
  );
}

/** The words of something in which there is a script without spaces. */
function runsIn(text: string, start: number): Word[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    if (CJK.test(run)) return cjkRun(run, start + index);
    if (WITHOUT_SPACES.test(run)) return segmentsIn(run, start + index).map(plainWord);
    return wordsIn(run, start + index);
  });
}

/** A run of Chinese, Japanese or Korean, of which any part may be looked for. */
function cjkRun(run: string, start: number): Word {
  const characters = tokensIn(run, /./gsu, start);
  const [first] = characters;
  if (first && characters.length === 1) return plainWord(first);
  const pairs = characters.slice(1).map((second, before) => {
    const from = characters[before]?.start ?? start;
    return tokenOf(run.slice(from - start, second.end - start), from);
  });
  const parts = [segmentsIn(run, start), pairs];
  return { start, end: start + run.length, whole: undefined, parts, partsServe: 'always' };
}

function spacedWord(text: string, start: number): Word {
  const whole = tokenOf(text, start);
  if (UNDIVIDED.test(text)) return plainWord(whole);
  if (NUMBER.test(text)) return numberWord(whole);
  // Hyphens and apostrophes come and go: `pre-training`, `pretraining`.
  const joined = { ...whole, term: whole.term.replace(/[_'-]/g, '') };
  const sections = tokensIn(text, SECTION, start);
  const humps = sections.flatMap((section) =>
    tokensIn(text.slice(section.start - start, section.end - start), HUMP, section.start),
  );
  const parts = [sections, humps]
    .map((tokens) => tokens.filter(({ term }) => term !== joined.term && isWorthwhile(term)))
    .filter((tokens) => tokens.length > 0);
  return { ...plainWord(joined), parts, partsServe: LOOSE.test(text) ? 'always' : 'otherwise' };
}

/** A number or version, of which the first places can be looked for: of `v2.0.1`, `2.0` and `2`. */
function numberWord({ term, start, end }: Token): Word {
  const whole = { term: term.replace(/^v/, '').replaceAll(',', ''), start, end };
  const places = whole.term.split('.');
  const parts = places.slice(1).map((_, index) => ({
    term: places.slice(0, index + 1).join('.'),
    start,
    end,
  }));
  return { ...plainWord(whole), parts: parts.length > 0 ? [parts] : [] };
}

function plainWord(whole: Token): Word {
  return { start: whole.start, end: whole.end, whole, parts: [], partsServe: 'never' };
}

function segmentsIn(run: string, start: number): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < run.length; ) {
    const to = from + SEGMENTED >= run.length ? run.length : characterBefore(run, from + SEGMENTED);
    for (const { segment, index, isWordLike } of segmenter.segment(run.slice(from, to))) {
      if (isWordLike) tokens.push(tokenOf(segment, start + from + index));
    }
    from = to;
  }
  return tokens;
}

/** Runs are segmented in pieces of so many UTF-16 units, since each segment costs the length of its text. */
const SEGMENTED = 1_000;

/** A place in a text, or the one before it if it is within a surrogate pair. */
function characterBefore(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}

/** The matches of a pattern in a text that itself starts at some place. */
function tokensIn(text: string, pattern: RegExp, start: number): Token[] {
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => tokenOf(match, start + index));
}

function tokenOf(text: string, start: number): Token {
  return { term: fold(text).slice(0, LONGEST_TERM), start, end: start + text.length };
}

/** Single letters are no use as parts. */
function isWorthwhile(term: string): boolean {
  return term.length > 1 || /\p{N}/u.test(term);
}
