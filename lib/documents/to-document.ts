import { Parser } from 'htmlparser2';
import { themeScript } from '../theme';

/** A page made into a document, or why it can't be one. */
export type DocumentResult = { html: string; fault?: undefined } | { fault: string };

/** Inline scripts by which Next.js boots React in the browser, by how they begin. */
const NEXT_INLINE_SCRIPTS = [
  'self.__next_f.push(',
  '(self.__next_f=self.__next_f||[]).push(',
  '(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(',
];

/** What React leaves between the parts of a page, to find them again when it starts in a browser. */
const REACT_MARKS = /^(?: |[$&][?!]?|\/[$&])$/;
/** Where Next.js's metadata would be put if it came later than the page. */
const EMPTY_BOUNDARY = '<div hidden=""></div>';

/** Script types that hold data, which no browser runs. */
const DATA_TYPES = ['application/ld+json', 'application/json'];

/**
 * Makes a prerendered page of Next.js a document: the same HTML without the
 * framework's scripts, their preloads and the flight data, and without what only
 * repeats or means nothing once they are gone. What stays are data
 * blocks, the theme script and the site's own elements. Everything else that
 * the documents' Content-Security-Policy would block is a fault.
 *
 * @param html the page as Next.js wrote it.
 * @param isScriptless whether to refuse those that would stay, too.
 */
export function toDocument(html: string, isScriptless = false): DocumentResult {
  const cuts: [start: number, end: number][] = [];
  let fault: string | undefined;
  let script: { start: number; attributes: Attributes; text: string } | undefined;

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        fault ??= faultOf(name, attributes);
        if (name === 'script') script = { start: parser.startIndex, attributes, text: '' };
        if (
          (name === 'link' && isScriptPreload(attributes)) ||
          (name === 'meta' && repeatsOpenGraph(attributes))
        ) {
          cuts.push([parser.startIndex, parser.endIndex + 1]);
        }
      },
      oncomment(text) {
        if (REACT_MARKS.test(text)) cuts.push([parser.startIndex, parser.endIndex + 1]);
      },
      ontext(text) {
        if (script) script.text += text;
      },
      onclosetag(name) {
        if (name !== 'script' || !script) return;
        const verdict = judgeScript(script.attributes, script.text);
        if (verdict === 'cut') cuts.push([script.start, parser.endIndex + 1]);
        else if (verdict !== 'keep') fault ??= verdict.fault;
        else if (isScriptless) fault ??= 'has a script, and may have none';
        script = undefined;
      },
    },
    { decodeEntities: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);

  return fault ? { fault } : { html: without(html, cuts).replace(EMPTY_BOUNDARY, '') };
}

type Attributes = Record<string, string>;

function judgeScript(attributes: Attributes, text: string): 'keep' | 'cut' | { fault: string } {
  const { src, type } = attributes;
  if (src?.startsWith('/_next/')) return 'cut';
  if (src?.startsWith('/elements/')) return 'keep';
  if (src) return { fault: `loads the script ${src}` };
  if (type && DATA_TYPES.includes(type)) return 'keep';
  if (text === themeScript) return 'keep';
  if (NEXT_INLINE_SCRIPTS.some((start) => text.startsWith(start))) return 'cut';
  return { fault: `has an inline script: ${excerpt(text)}` };
}

function faultOf(name: string, attributes: Attributes): string | undefined {
  if (name === 'style') return 'has a <style> element';
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'style') return `has an inline style on <${name}>: ${excerpt(value)}`;
    if (key.startsWith('on')) return `has the event handler ${key} on <${name}>`;
    if (/^\s*javascript:/i.test(value)) return `has a javascript: address in ${key} of <${name}>`;
  }
  return undefined;
}

function isScriptPreload({ rel, as }: Attributes): boolean {
  return rel === 'modulepreload' || (rel === 'preload' && as === 'script');
}

/** Next.js writes for X (Twitter) what it writes for all, which X reads too, but for the kind of card. */
function repeatsOpenGraph({ name = '' }: Attributes): boolean {
  return name.startsWith('twitter:') && name !== 'twitter:card';
}

function without(html: string, cuts: [start: number, end: number][]): string {
  let kept = '';
  let position = 0;
  for (const [start, end] of cuts) {
    kept += html.slice(position, start);
    position = end;
  }
  return kept + html.slice(position);
}

function excerpt(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
