import { isRecord, keyLines, readYaml } from './yaml';

/** A file of the site taken apart. Lines count from 1 in the file. */
export interface FileParts {
  values: Record<string, unknown>;
  /** Lines of the values. */
  lines: ReadonlyMap<string, number>;
  /** The text behind the frontmatter, byte for byte. */
  body: string;
  /** Line that the body begins in. */
  bodyLine: number;
}

/** Frontmatter that can't be read. */
export interface FrontMatterFault {
  line: number;
  message: string;
}

/** So many characters of frontmatter are read. */
const FRONT_MATTER = 200_000;

/** Whether a text begins as one with frontmatter does. */
export function hasFrontMatter(text: string): boolean {
  return /^---[ \t\f\v]*\r?\n/.test(text);
}

/** Takes a file apart as Jekyll does: `...` may end its frontmatter, too. */
export function splitFile(text: string): FileParts | FrontMatterFault {
  const none = { values: {}, lines: new Map<string, number>(), body: text, bodyLine: 1 };
  if (!hasFrontMatter(text)) return none;
  const begin = text.indexOf('\n') + 1;
  let line = 2;
  for (let at = begin; at < text.length; line += 1) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    if (isFence(text, at, end)) {
      const yaml = text.slice(begin, at).replaceAll('\r\n', '\n');
      const read = readValues(yaml);
      if ('message' in read) return read;
      return { ...read, body: text.slice(end + 1), bodyLine: line + 1 };
    }
    at = end + 1;
  }
  return { line: 1, message: 'has frontmatter that never ends' };
}

function isFence(text: string, start: number, end: number): boolean {
  if (!text.startsWith('---', start) && !text.startsWith('...', start)) return false;
  return text.slice(start + 3, end).trim() === '';
}

function readValues(yaml: string): Pick<FileParts, 'values' | 'lines'> | FrontMatterFault {
  if (yaml.length > FRONT_MATTER) {
    const message = `has frontmatter of ${yaml.length} characters, and ${FRONT_MATTER} at most are read`;
    return { line: 1, message };
  }
  const read = readYaml(yaml);
  if ('message' in read) return { line: read.line + 1, message: read.message };
  if (read.value === null || read.value === undefined) return { values: {}, lines: new Map() };
  if (!isRecord(read.value)) return { line: 2, message: 'has frontmatter without fields' };
  const lines = [...keyLines(yaml)].map(([name, at]): [string, number] => [name, at + 1]);
  return { values: read.value, lines: new Map(lines) };
}
