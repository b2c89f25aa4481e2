import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import micromatch from 'micromatch';
import { isMap, isNode, isSeq, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { isPictureName } from '../../images/files';
import { withoutControls } from '../../markdown/controls';
import { lineOf } from '../../markdown/edits';
import { type SourceParts, splitFrontmatter } from '../../markdown/frontmatter';
import { failureOf } from '../../markdown/problems';
import { documentTypes } from '../../schema';
import { type Field, fieldsOf } from '../../schema/shared';
import { slugOf } from '../../schema/slugs';
import type { Problem } from './problem';
import { signsSlip } from './yaml-signs';
import { noFields, slipOf, type YamlSlip } from './yaml-slips';

/** The name, fields and place of a document type, as contentlayer has them. */
export interface TypeDefinition {
  name: string;
  pattern: string;
  fields: Record<string, Field>;
}

/** One document as an editor wrote it. */
export interface Source {
  /** Path below the content folder: contentlayer's id of the document. */
  id: string;
  /** The file as the editor knows it. */
  file: string;
  type: TypeDefinition;
  slug: string;
  /** The whole file. */
  text: string;
  parts: SourceParts;
  /** The frontmatter's values, without control characters; empty if it can't be read. */
  values: Record<string, unknown>;
  /** Where values had control characters, which YAML can write as `\u0007`. */
  cleaned: (string | number)[][];
  /**
   * Line of a field in the file, or where it would be added.
   *
   * @param path the field's name; of one within a list, the list's, its place from 0, and its own.
   */
  lineOf(...path: (string | number)[]): number;
}

/** Files that lie beside documents, other than pictures: those of addresses, and names to leave out. */
const COMPANIONS = ['urls.txt', 'gone.txt', 'redirects.txt', 'removed-names.txt'];

/** All types of documents. */
export const typeDefinitions: TypeDefinition[] = documentTypes.map(({ def }) => {
  const definition = def();
  const { name, filePathPattern: pattern } = definition;
  if (!pattern) throw new Error(`${name} says nothing of where its files lie`);
  return { name, pattern, fields: fieldsOf(definition) };
});

/** The type of document that a file is by its place, if it is any. */
export function typeOf(id: string): TypeDefinition | undefined {
  return typeDefinitions.find(({ pattern }) => micromatch.isMatch(id, pattern));
}

/**
 * Reads all documents of a content folder.
 *
 * @returns the documents, and problems of files that belong to no type or whose
 * frontmatter can't be read.
 */
export async function readSources(
  contentDir: string,
): Promise<{ sources: Source[]; problems: Problem[] }> {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const id of await listFiles(contentDir)) {
    const { source, problem } = await readContentFile(contentDir, id);
    if (source) sources.push(source);
    if (problem) problems.push(problem);
  }
  return { sources, problems };
}

/**
 * Reads one file of a content folder.
 *
 * @param id its path below the folder.
 * @returns the document, if it is one, and what is wrong with it; neither for what
 * lies beside documents.
 * @throws if there is no such file.
 */
export async function readContentFile(
  contentDir: string,
  id: string,
): Promise<{ source?: Source; problem?: Problem }> {
  const file = `${basename(contentDir)}/${id}`;
  const type = typeOf(id);
  if (type) {
    return readSource({ id, file, type, text: await readFile(join(contentDir, id), 'utf8') });
  }
  if (COMPANIONS.includes(id) || (id.startsWith('blog/') && isPictureName(id))) return {};
  return { problem: { severity: 'error', file, line: 1, message: strayFile(id) } };
}

async function listFiles(contentDir: string): Promise<string[]> {
  const entries = await readdir(contentDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(contentDir, '/').length))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path))
    .sort();
}

/** What the names of markdown files end in elsewhere. */
const OTHER_MARKDOWN = /\.(?:markdown|md|mdown|mdx|mkd)$/i;

function strayFile(id: string): string {
  const renamed = id.replace(OTHER_MARKDOWN, '.md');
  if (renamed !== id && typeOf(renamed)) {
    return `ends in ${OTHER_MARKDOWN.exec(id)?.[0]}, so it is no document; rename it to ${basename(renamed)}`;
  }
  const folders = typeDefinitions.map(({ pattern }) => pattern.replace(/\/.*/, ''));
  return `belongs to no type of document; documents end in .md and lie in ${folders.join(', ')}: move it there, or take it out`;
}

/** Takes one document's text apart. */
export function readSource(written: WrittenSource): { source: Source; problem?: Problem } {
  const beyond = beyondLimits(written.text);
  try {
    return readYaml(written, beyond);
  } catch (thrown) {
    // Of what YAML can't take apart, such as lists in lists without end, it says no line.
    return readYaml(written, { line: 1, message: failureOf(thrown) });
  }
}

type WrittenSource = Pick<Source, 'id' | 'file' | 'type'> & { text: string };

/** So many characters frontmatter may have: who writes more means it for the text. */
const FRONTMATTER = 32_000;
/** More marks on one letter are no accents, and take the square of the time to put in order. */
const MARKS = /\p{M}{31}/u;

/** What a document has too much of to be read, if anything. */
function beyondLimits(text: string): { line: number; message: string } | undefined {
  const { yaml = '' } = splitFrontmatter(text);
  if (yaml.length > FRONTMATTER) {
    const message = `has frontmatter of ${yaml.length} characters, and ${FRONTMATTER} at most are read; move text below the second ---, and take out what repeats itself`;
    return { line: 1, message };
  }
  const marks = MARKS.exec(text);
  if (!marks) return undefined;
  const message = 'more than 30 accents or other marks stand on one letter; take them out';
  return { line: lineOf(text, marks.index), message };
}

/** @param refused what stands against reading the frontmatter. */
function readYaml(
  { id, file, type, text }: WrittenSource,
  refused: { line: number; message: string } | undefined,
): { source: Source; problem?: Problem } {
  const parts = splitFrontmatter(text);
  const counter = new LineCounter();
  const yaml = parseDocument(refused ? '' : (parts.yaml ?? ''), { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + parts.yamlLine - 1;

  const source = {
    id,
    file,
    type,
    slug: slugOf(type.name, id),
    text,
    parts,
    values: {} as Record<string, unknown>,
    cleaned: [] as Source['cleaned'],
    lineOf: (...path: (string | number)[]) => {
      const offset = offsetOf(yaml.contents, path);
      return offset === undefined ? parts.closingLine : lineAt(offset);
    },
  };
  const fail = (line: number, message: string, field?: string) => ({
    source,
    problem: { severity: 'error' as const, file, line, field, message },
  });
  const slipped = ({ line, message, field }: YamlSlip) =>
    fail(parts.yamlLine + line - 1, message, field);

  if (refused) return fail(refused.line, refused.message);
  if (parts.yaml === undefined) {
    return fail(
      1,
      /^\uFEFF?---[ \t]*[\r\n]/.test(text)
        ? 'has frontmatter that never ends; add a line --- behind the last field'
        : 'has no frontmatter; begin the file with a line ---, the fields, and a line ---',
    );
  }
  const [error] = yaml.errors;
  if (error) return slipped(slipOf(error, parts.yaml));
  if (yaml.contents && !isMap(yaml.contents)) {
    return slipped(noFields(parts.yaml));
  }
  const slip = signsSlip(yaml, parts.yaml);
  if (slip) return slipped(slip);
  const { value, cleaned } = withoutControlsWithin(yaml.toJS() ?? {});
  // What was a map is one.
  source.values = value as Record<string, unknown>;
  source.cleaned = cleaned;
  return { source };
}

/** A value with its texts without control characters, and the places of those that had some. */
function withoutControlsWithin(
  value: unknown,
  path: (string | number)[] = [],
): { value: unknown; cleaned: Source['cleaned'] } {
  if (typeof value === 'string') {
    const text = withoutControls(value);
    return { value: text, cleaned: text === value ? [] : [path] };
  }
  if (typeof value !== 'object' || value === null) return { value, cleaned: [] };
  const entries = Object.entries(value).map(([name, each]) => {
    const own = withoutControlsWithin(each, [...path, Array.isArray(value) ? Number(name) : name]);
    return { name: withoutControls(name), ...own };
  });
  const cleaned = entries.flatMap((each) => each.cleaned);
  if (Array.isArray(value)) return { value: entries.map((each) => each.value), cleaned };
  return { value: Object.fromEntries(entries.map(({ name, value }) => [name, value])), cleaned };
}

/** What a document is called by those who read it. */
export function nameOf({ values, slug }: Source): string {
  const { name = values.title } = values;
  return typeof name === 'string' && name !== '' ? name : slug;
}

/** Where a field stands in the YAML, or the thing in a list that lacks it. */
function offsetOf(
  node: unknown,
  [step, ...rest]: readonly (string | number)[],
): number | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item: unknown = node.items[step];
    return offsetOf(item, rest) ?? (isNode(item) ? item.range?.[0] : undefined);
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(String(step));
  const own = isNode(pair?.key) ? pair.key.range?.[0] : undefined;
  return rest.length > 0 ? (offsetOf(pair?.value, rest) ?? own) : own;
}

const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** The fields of a map by their names. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = pairs.get(map) ?? new Map(map.items.map((pair) => [String(pair.key), pair]));
  pairs.set(map, known);
  return known;
}
