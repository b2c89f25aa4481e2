import { languageOf } from '../../../../markdown/highlight';

/** Where in a text something is written: what stands before it decides its form. */
export interface Surroundings {
  /** The text so far. */
  before: string;
  isHtml: boolean;
}

/** Names that Pygments and Rouge give to languages, and this site another. */
const LANGUAGES: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'objective-c': 'objc',
  console: 'shellsession',
  'bash-session': 'shellsession',
  'shell-session': 'shellsession',
  pytb: 'text',
  irb: 'ruby',
  rb: 'ruby',
  'html+erb': 'erb',
  'html+django': 'jinja',
  'html+jinja': 'jinja',
  django: 'jinja',
  conf: 'ini',
  cfg: 'ini',
  properties: 'properties',
  'emacs-lisp': 'elisp',
  nasm: 'asm',
  gas: 'asm',
  basemake: 'make',
  text_only: 'text',
  none: 'text',
};

/** The name here of a language of `highlight`; one that nobody knows stays, for the check to name. */
function languageHere(name: string): string {
  const lower = name.toLowerCase();
  const renamed = LANGUAGES[lower] ?? lower;
  return languageOf(lower) && languageOf(lower) !== 'text' ? lower : renamed;
}

/** What `{% highlight %}` says beside its code. */
export interface HighlightMarkup {
  language: string;
  /** Numbers of the lines that are marked. */
  marked: string[];
}

/**
 * Reads what stands behind the name of the tag `highlight`; numbers of lines are left out,
 * since the site has none.
 *
 * @throws if there is no language.
 */
export function readMarkup(markup: string): HighlightMarkup {
  const [, language, options = ''] = /^\s*([\w.+#-]+)(\s[\s\S]*)?$/.exec(markup) ?? [];
  if (!language) throw new Error(`highlight has no language: ${markup.trim()}`);
  const [, lines = ''] = /\b(?:mark_lines|hl_lines)\s*=\s*["']?([\d\s,-]+)/.exec(options) ?? [];
  return { language: languageHere(language), marked: lines.split(/[\s,]+/).filter(Boolean) };
}

/**
 * Writes code as Jekyll's block would show it: a fence, or HTML where markdown isn't read.
 *
 * @param isLastInLine whether nothing follows in the line.
 */
export function writeCode(
  code: string,
  { language, marked }: HighlightMarkup,
  { before, isHtml }: Surroundings,
  isLastInLine: boolean,
): string {
  const inLine = before.slice(before.lastIndexOf('\n') + 1);
  const inHtml = isHtml || isInHtml(before);
  if (isHtml || (inHtml && inLine.trim() !== '')) {
    const classes = language === 'text' ? '' : ` class="language-${language}"`;
    return `<pre><code${classes}>${escapeHtml(code)}</code></pre>`;
  }
  const fence = '`'.repeat(Math.max(3, 1 + longestRun(code)));
  const marks = marked.length > 0 ? ` {${marked.join(',')}}` : '';
  // A fence may stand behind a marker of a list or a quotation, but not behind text.
  const isBehindMarker = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?$/.test(inLine);
  const lead = isBehindMarker ? '' : `\n${/^[\s>]*/.exec(inLine)?.[0] ?? ''}`;
  const quote = /^[ \t]*>[\s>]*/.exec(inLine)?.[0];
  const lines =
    quote === undefined || code.includes(`\n${quote.trimEnd()}`) ? code : quoted(code, quote);
  const indent = isBehindMarker ? (/^[ \t]*$/.exec(inLine)?.[0] ?? quote ?? '') : lead.slice(1);
  const text = `${lead}${fence}${language}${marks}\n${lines}\n${indent}${fence}`;
  return `${inHtml ? '\n' : ''}${text}${inHtml ? '\n' : ''}${isLastInLine ? '' : '\n'}`;
}

function quoted(code: string, quote: string): string {
  return code
    .split('\n')
    .map((line) => quote + line)
    .join('\n');
}

/** Whether a text ends within a block of HTML, in which markdown isn't read until a blank line. */
export function isInHtml(before: string): boolean {
  const block = before.slice(before.lastIndexOf('\n\n') + 1).trimStart();
  return BLOCK_TAG.test(block) && !before.endsWith('\n\n');
}

const BLOCK_TAG =
  /^<\/?(?:address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;

function longestRun(code: string): number {
  let longest = 0;
  for (const [run] of code.matchAll(/`+/g)) longest = Math.max(longest, run.length);
  return longest;
}

export function escapeHtml(text: string): string {
  // A blank line would end the HTML.
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/\n(?=\n)/g, '&#10;');
}
