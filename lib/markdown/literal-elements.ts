import type { Nodes, Root } from 'mdast';
import { type Edit, Ranges } from './edits';
import { INLINE_MARK } from './marks';

/**
 * Elements within a line that kramdown reads markdown in. In all others, such as
 * `<code>`, `<kbd>` and elements that it doesn't know, text stays as it is written.
 */
const READ =
  /^(?:a|abbr|acronym|address|applet|article|aside|b|bdo|big|blockquote|body|button|caption|cite|dd|del|details|dfn|div|dl|dt|em|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|i|iframe|ins|label|legend|li|main|map|menu|nav|noscript|object|optgroup|p|q|rb|rbc|rp|rt|rtc|ruby|section|select|small|span|strong|sub|summary|sup|td|th|tt)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const OPENING = /^<([a-z][^\s/>]*)(?:\s[^>]*)?>$/i;
const CLOSING = /^<\/([a-z][^\s/>]*)\s*>$/i;
/** With it, markdown is read after all. */
const MARKDOWN = /\smarkdown\s*=\s*["']?(?:1|span|block)\b/i;

type Offsets = [start: number, end: number];

/** What markdown could begin with, and where bare addresses have their signs. */
const MARKS = /[\\`*_{}[\]~$<!]|(?<=:)\/\/|(?<=www)\.|@/gi;

/** Makes the edits by which markdown leaves the texts of {@link literalElements} as they are, too. */
export function literalElementEdits(tree: Root, source: string): Edit[] {
  const tags = new Ranges(findTags(tree));
  return literalElements(tree).flatMap(([start, end]) =>
    [...source.slice(start, end).matchAll(MARKS)].flatMap(({ index, 0: mark }) => {
      const at = start + index;
      // The parser finds addresses in escaped text, too.
      const text = /^[/.@]/.test(mark) ? INLINE_MARK : '\\';
      return tags.has(at) ? [] : [{ start: at, end: at, text }];
    }),
  );
}

/** Finds the texts in elements within a line that kramdown leaves as they are written. */
export function literalElements(tree: Root): Offsets[] {
  const found: Offsets[] = [];
  const visit = (node: Nodes) => {
    if (!('children' in node)) return;
    const inLine = isLine(node) ? elementsAmong(node.children) : [];
    found.push(...inLine);
    const literal = new Ranges(inLine);
    // An element in one of them is part of its text.
    for (const child of node.children) if (!literal.has(offsets(child)[0])) visit(child);
  };
  visit(tree);
  return found;
}

/** Whether what stands in a node is text of a line, not blocks. */
function isLine({ type }: Nodes): boolean {
  return /^(?:paragraph|heading|tableCell|emphasis|strong|delete|link|linkReference|descriptionTerm)$/.test(
    type,
  );
}

function elementsAmong(nodes: readonly Nodes[]): Offsets[] {
  const found: Offsets[] = [];
  let open: { name: string; depth: number; start: number } | undefined;
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    const opened = OPENING.exec(node.value)?.[1]?.toLowerCase();
    const closed = CLOSING.exec(node.value)?.[1]?.toLowerCase();
    const [start, end] = offsets(node);
    if (open) {
      if (opened === open.name) open.depth += 1;
      if (closed === open.name) open.depth -= 1;
      if (open.depth > 0) continue;
      found.push([open.start, start]);
      open = undefined;
    } else if (opened && isLiteral(opened) && !MARKDOWN.test(node.value)) {
      open = { name: opened, depth: 1, start: end };
    }
  }
  return found;
}

function isLiteral(name: string): boolean {
  return !READ.test(name) && !VOID.test(name);
}

function findTags(node: Nodes): Offsets[] {
  if (node.type === 'html') return [offsets(node)];
  return 'children' in node ? node.children.flatMap(findTags) : [];
}

function offsets({ position }: Nodes): Offsets {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
