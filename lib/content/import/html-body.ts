/** Elements in whose text a blank line is one that readers see. */
const KEPT = /<(pre|textarea)\b[^<>]*>/gi;
const WHOLE = /^[\s\S]*?<body\b[^<>]*>([\s\S]*?)(?:<\/body\s*>[\s\S]*)?$/i;

/**
 * Returns an HTML text as markdown that is read as that HTML and nothing else: one block
 * without blank lines, since a blank line would end it. In code a line end that is written
 * as a character stands for each.
 */
export function htmlAsMarkdown(html: string): string {
  const text = html.replace(/\r\n?/g, '\n');
  const inner = /<body\b/i.test(text) ? (WHOLE.exec(text)?.[1] ?? text) : text;
  let result = '';
  let position = 0;
  KEPT.lastIndex = 0;
  for (let open = KEPT.exec(inner); open; open = KEPT.exec(inner)) {
    const start = open.index + open[0].length;
    const close = indexOfEnd(inner, open[1] ?? '', start);
    result += withoutBlankLines(inner.slice(position, start));
    result += inner.slice(start, close).replace(/\n[ \t]*(?=\n)/g, '&#10;');
    position = close;
    KEPT.lastIndex = close;
  }
  result += withoutBlankLines(inner.slice(position));
  const block = result.replace(/^\n+/, '').replace(/(?<!\n)\n+$/, '');
  return `<div>\n${block}\n</div>\n`;
}

function withoutBlankLines(html: string): string {
  return html.replace(/\n(?:[ \t]*\n)+/g, '\n');
}

/** Where an element ends; the end of the text if it never does. */
function indexOfEnd(html: string, tag: string, from: number): number {
  const end = new RegExp(`</${tag}\\s*>`, 'gi');
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}
