import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import { type Edit, lineOf } from '../../markdown/edits';

const FIELD = 'redirect_from';

/**
 * The edits of a document's frontmatter that add former paths to its `redirect_from`:
 * to the list that there is, in the way it is written, or as a field of its own.
 * All else stays as it is, comments and quotation marks too.
 *
 * @param yaml what stands between the fences.
 * @param paths at least one.
 * @returns edits within lines; none if the field is written so that nothing can be added.
 */
export function addFormerPaths(yaml: string, paths: readonly string[]): Edit[] {
  const written = paths.map(asWritten);
  const { contents } = parseDocument(yaml);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === FIELD)
    : undefined;
  if (!pair || !isNode(pair.key) || !pair.key.range) {
    if (isCollection(contents) && contents.flow) return [];
    return [insert(yaml.length, `${FIELD}: ${asValue(written)}\n`)];
  }
  const { value } = pair;
  const [start, end] = pair.key.range;
  if (isSeq(value) && value.range) {
    const last: unknown = value.items.at(-1);
    if (!isNode(last) || !last.range) {
      return value.flow ? [insert(value.range[0] + 1, written.join(', '))] : [];
    }
    if (value.flow) return [insert(last.range[1], `, ${written.join(', ')}`)];
    const dash = /^\s*(?=-)/.exec(lineAt(yaml, last.range[0]))?.[0];
    return dash === undefined ? [] : [items(yaml, last.range[1], dash, written)];
  }
  if (!isScalar(value) || !value.range) return [];
  const colon = yaml.indexOf(':', end) + 1;
  if (value.value === null) {
    const isSaid = value.range[1] > value.range[0];
    if (isSaid) return [{ start: value.range[0], end: value.range[1], text: asValue(written) }];
    return [insert(colon, ` ${asValue(written)}`)];
  }
  if (!isInLine(yaml, start, value)) return [];
  const indent = `${/^\s*/.exec(lineAt(yaml, start))?.[0] ?? ''}  `;
  return [
    { start: colon, end: value.range[0], text: `\n${indent}- ` },
    items(yaml, value.range[1], indent, written),
  ];
}

/** Items of a list in lines of their own, behind the line of the one before. */
function items(yaml: string, behind: number, indent: string, paths: readonly string[]): Edit {
  const lineEnd = yaml.indexOf('\n', behind);
  const text = paths.map((path) => `\n${indent}- ${path}`).join('');
  return insert(lineEnd === -1 ? yaml.length : lineEnd, text);
}

/** Whether a value stands in one line, behind its name. */
function isInLine(yaml: string, start: number, { range, type }: Scalar): boolean {
  if (!range || type?.startsWith('BLOCK')) return false;
  return lineOf(yaml, start) === lineOf(yaml, range[1]);
}

function insert(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

function lineAt(yaml: string, offset: number): string {
  return yaml.split('\n')[lineOf(yaml, offset) - 1] ?? '';
}

function asValue(written: readonly string[]): string {
  return written.length === 1 ? (written[0] ?? '') : `[${written.join(', ')}]`;
}

/** A path as YAML reads it anywhere, in quotation marks where it needs some. */
function asWritten(path: string): string {
  return /^\/[\p{L}\p{M}\p{N}/._~-]*$/u.test(path) ? path : `'${path.replaceAll("'", "''")}'`;
}
