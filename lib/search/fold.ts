/** A character outside ASCII, with those beside it that it may have to do with. */
const BEYOND_ASCII = /[\0-\x7f]?[^\0-\x7f]+/g;
/** Marks that readers and keyboards leave out. Those of other scripts are vowels. */
const MARKS = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}])\p{M}+/gu;
/** What Unicode doesn't take apart, and how it is typed. */
const PLAIN: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
  ...{ ς: 'σ', '\u0640': '' },
  ...{ '‘': "'", '’': "'", '“': '"', '”': '"', '„': '"', '«': '"', '»': '"' },
  ...{ '‐': '-', '‑': '-', '–': '-', '—': '-', '−': '-', '\u00ad': '', '\u200b': '' },
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g');

/**
 * Writes a text as search compares it: in lower case, without accents, with
 * compatible characters (full width, ligatures) and marks of punctuation made
 * one. Korean syllables and the vowel signs of Indic and Thai script stay.
 *
 * @returns text in NFC; its length may be another than that of the text.
 */
export function fold(text: string): string {
  return text.toLowerCase().replace(BEYOND_ASCII, (part) =>
    part
      .normalize('NFKD')
      .toLowerCase()
      .replace(MARKS, '')
      .replace(SPECIAL, (character) => PLAIN[character] ?? character)
      .normalize('NFC'),
  );
}

/** Folds a text and makes every run of white space one space, as phrases are compared. */
export function foldPhrase(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

/** Quotation marks of any shape. */
export const QUOTES = '"“”„«»＂';

const QUOTE = new RegExp(`[${QUOTES}]`, 'g');

/** Folds a title, or the start of one, as it is typed: without quotation marks or an emoji before it. */
export function foldTitle(title: string): string {
  return foldPhrase(title.replace(QUOTE, '')).replace(/^[^\p{L}\p{N}]+/u, '');
}
