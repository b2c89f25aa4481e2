/** `{% endraw %}`, by which a kept text would end too early. */
const END_RAW = /\{%-?\s*endraw\s*-?%\}/g;
/** Tags so near to each other are kept together, so that a text stays readable. */
const NEAR = 120;

/**
 * Puts what this site would read as Liquid between `{% raw %}` and `{% endraw %}`, so that
 * a page shows the braces that the old site's page showed.
 */
export function keepBraces(text: string): string {
  let result = '';
  let position = 0;
  for (let span = nextSpan(text, 0); span; ) {
    let next = nextSpan(text, span.end);
    while (next && next.start - span.end <= NEAR && !isApart(text, span.end, next.start)) {
      span = { start: span.start, end: next.end };
      next = nextSpan(text, span.end);
    }
    const kept = text
      .slice(span.start, span.end)
      .replace(END_RAW, (end) => `{{% endraw %}${end.slice(1)}{% raw %}`);
    result += `${text.slice(position, span.start)}{% raw %}${kept}{% endraw %}`;
    position = span.end;
    span = next;
  }
  return result + text.slice(position);
}

interface Span {
  start: number;
  end: number;
}

function isApart(text: string, start: number, end: number): boolean {
  return text.slice(start, end).includes('\n\n');
}

/** The next run of braces that begin a tag, up to the end of the tag or, without one, of the run. */
function nextSpan(text: string, from: number): Span | undefined {
  OPENING.lastIndex = from;
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const inner = OPENING.lastIndex;
  CLOSING.lastIndex = inner;
  const closing = CLOSING.exec(text)?.[0];
  return { start: opening.index, end: closing === undefined ? inner : CLOSING.lastIndex };
}

const OPENING = /\{+[{%]/g;
/** As far as this site's own Liquid reads: an output up to the next brace, a tag within its line. */
const CLOSING = /[^{}\n]{0,500}(?:\n[^{}\n]{0,500}){0,3}[%}]?\}+/y;
