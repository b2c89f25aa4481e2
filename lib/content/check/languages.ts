import { site } from '../../site';
import { ofType, type Rule, warning } from './rule';

/** The letters of scripts, each with the language that is written in it most. */
const SCRIPTS: [letters: RegExp, language: string][] = [
  // Japanese has letters of two, so what only it has comes first.
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh-Hans'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Thai}/gu, 'th'],
];

/** As much of a text as tells which script it is in: UTF-16 units. */
const SAMPLE = 1000;

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });

/**
 * A post in another script than the site's says its language: without it, browsers take
 * its text for the site's language, break its lines and read it aloud by that.
 */
export const languagesAreSaid: Rule = (sources) => {
  // Where the site itself is in one of these scripts, a script tells nothing of a post.
  if (new Intl.Locale(site.lang).maximize().script !== 'Latn') return [];
  return ofType(sources, 'Post').flatMap((post) => {
    if (post.values.lang !== undefined) return [];
    const language = languageOf(`${post.values.title} ${post.parts.body}`);
    if (!language) return [];
    const [seen, said] = [language, site.lang].map((tag) => LANGUAGES.of(tag));
    const message = `missing; the text seems to be ${seen}, and its page says that it is ${said}; add a line with its language, as lang: ${language}`;
    return [warning(post, message, 'lang')];
  });
};

/**
 * Returns the language that a text seems to be in by its script; undefined where that is
 * the script of the site, or one of several.
 */
export function languageOf(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const others = countOf(sample, /(?!\p{Script=Latin})\p{L}/gu);
  if (others * 2 <= countOf(sample, /\p{L}/gu)) return undefined;
  // Of Japanese, the half may be Han.
  return SCRIPTS.find(([letters]) => countOf(sample, letters) * 5 > others)?.[1];
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}
