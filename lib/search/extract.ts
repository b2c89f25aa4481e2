import { type Place, placesOf } from './phrases';
import type { Phrase } from './query';
import type { Token } from './tokens';

/** A piece of text that is one of the words looked for, or stands between them. */
export interface Segment {
  text: string;
  isMatch: boolean;
}

/** What to show in a text of what was looked for. */
export interface Wanted {
  /** Terms, each with the word of the query that it stands for and what it says to find it. */
  terms: ReadonlyMap<string, { word: number; worth: number }>;
  phrases: readonly Phrase[];
}

/** A place where something wanted stands. */
interface Span extends Place {
  /** Which of the things wanted it is. */
  what: string;
  worth: number;
}

/** How long an extract is, in UTF-16 units. */
const LENGTH = 220;
/** How much of it comes before the first match at most. */
const LEAD = 60;
/** A phrase says more than all of its words. */
const PHRASE_WORTH = 100;

/**
 * The part of a text that shows most of what was looked for, cut at words, with
 * an ellipsis where it is cut. Without any match it is the start of the text.
 *
 * @param tokens those of the text, at least of the terms wanted and of phrases.
 */
export function extractOf(text: string, tokens: readonly Token[], wanted: Wanted): Segment[] {
  const spans = spansOf(text, tokens, wanted);
  const { start, end } = bestStretch(spans);
  const from = startBefore(text, Math.min(start - LEAD, text.length - LENGTH), start);
  const to = endAfter(text, from + LENGTH, Math.min(end, from + LENGTH));
  const shown = spans
    .filter((span) => span.start >= from && span.end <= to)
    .map((span) => ({ start: span.start - from, end: span.end - from }));
  const segments = segmentsOf(text.slice(from, to), shown);
  if (from > 0) segments.unshift({ text: '… ', isMatch: false });
  if (to < text.length) segments.push({ text: ' …', isMatch: false });
  return segments;
}

/**
 * A whole text, such as a title, with its matches.
 *
 * @param tokens those of the text, at least of the terms wanted and of phrases.
 */
export function highlighted(text: string, tokens: readonly Token[], wanted: Wanted): Segment[] {
  return segmentsOf(text, spansOf(text, tokens, wanted));
}

/** The stretch whose matches say most, the first of its like; without a match, the very start. */
function bestStretch(spans: readonly Span[]): Place {
  let best: Place = { start: 0, end: 0 };
  let most = 0;
  let beyond = 0;
  for (const [index, { start }] of spans.entries()) {
    while ((spans[beyond]?.start ?? Number.POSITIVE_INFINITY) < start + LENGTH - LEAD) beyond++;
    const within = spans.slice(index, beyond);
    const worth = worthOf(within);
    if (worth <= most) continue;
    most = worth;
    best = { start, end: Math.max(...within.map(({ end }) => end)) };
  }
  return best;
}

/** What some matches say together: each thing once. */
function worthOf(spans: readonly Span[]): number {
  const worths = new Map<string, number>();
  for (const { what, worth } of spans) worths.set(what, Math.max(worths.get(what) ?? 0, worth));
  return [...worths.values()].reduce((sum, worth) => sum + worth, 0);
}

/** All matches in a text, in order. Words of phrases count where the phrase stands. */
function spansOf(text: string, tokens: readonly Token[], { terms, phrases }: Wanted): Span[] {
  const spans: Span[] = tokens.flatMap(({ term, start, end }) => {
    const found = terms.get(term);
    return found?.worth ? [{ start, end, what: String(found.word), worth: found.worth }] : [];
  });
  for (const phrase of phrases) {
    for (const place of placesOf(phrase, text, tokens)) {
      spans.push({ ...place, what: `"${phrase.text}"`, worth: PHRASE_WORTH });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Divides a text at matches, which may overlap. */
function segmentsOf(text: string, spans: readonly Place[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let matchEnd = 0;
  const add = (end: number, isMatch: boolean) => {
    if (end > at) segments.push({ text: text.slice(at, end), isMatch });
    at = Math.max(at, end);
  };
  for (const { start, end } of spans) {
    if (start > matchEnd || matchEnd === 0) {
      add(Math.min(matchEnd, text.length), true);
      add(Math.min(start, text.length), false);
    }
    matchEnd = Math.max(matchEnd, end);
  }
  add(Math.min(matchEnd, text.length), true);
  add(text.length, false);
  return segments;
}

/** The start of a sentence or line, or else of a word, soon after a place, but not after another. */
function startBefore(text: string, from: number, to: number): number {
  if (from <= 0) return 0;
  const stretch = text.slice(from, Math.min(from + LEAD, to));
  const start = /(?:\n|[.!?。！？]\s+)(?=\S)/u.exec(stretch) ?? /(?<!\s)\s+(?=\S)/u.exec(stretch);
  return start ? from + start.index + start[0].length : betweenCharacters(text, from, 1);
}

/** The end of a word at a place or soon before it, but not before another. */
function endAfter(text: string, at: number, notBefore: number): number {
  if (at >= text.length) return text.length;
  const from = Math.max(notBefore, at - LEAD);
  const space = text.slice(from, at + 1).search(/(?<!\s)\s+\S*$/u);
  return space < 0 ? betweenCharacters(text, at, -1) : from + space;
}

/** The nearest place in a direction that isn't within a character with what belongs to it. */
function betweenCharacters(text: string, at: number, step: 1 | -1): number {
  let place = at;
  while (place > 0 && /^(?:[\udc00-\udfff]|\p{M}|\u200d)/u.test(text.slice(place))) place += step;
  return place;
}
