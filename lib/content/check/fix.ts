import { isDeepStrictEqual } from 'node:util';
import { isScalar, parseDocument } from 'yaml';
import { applyEdits, type Edit, lineOf } from '../../markdown/edits';
import type { ResolveImage } from '../../markdown/images';
import { PICTURE_FIELDS } from '../build/render-file';
import { type PlacedField, placedFields, withZeros } from './fields';
import { findMoved, type Moves, renamedSlugs } from './moved';
import { addFormerPaths } from './redirect-from';
import { readSource, type Source } from './source';

/** A change of one line of a file. */
export interface Fix {
  /** The file as the editor knows it. */
  file: string;
  /** Line in the file, from 1. */
  line: number;
  /** The line as it was, without its end. */
  before: string;
  /** What takes its place: a line, or several with `\n` between them. */
  after: string;
  /** What was done, in a sentence without a full stop. */
  done: string;
}

/** What is mended of content, and what must be left to its editor. */
export interface Fixes {
  fixes: Fix[];
  /** Sentences on what was recognised and can't be mended. */
  left: string[];
}

/** A change within a document's frontmatter, and the value that it should make of a field. */
interface Change {
  path: PlacedField['path'];
  value: unknown;
  edits: Edit[];
  done: string;
}

/**
 * Mends what can be mended without a doubt: days without their zeros, pictures
 * without their leading slash, the redirect of a document whose file was renamed, and
 * fields that name a document by the name that its file had before.
 * What comes of it is read again; where it isn't what was meant, nothing changes.
 *
 * @param sources the documents whose frontmatter can be read.
 * @param context how a document's pictures are found, and the time in milliseconds
 * since the epoch.
 * @returns at most one fix a line. Those of a document made, none are left to make.
 */
export function fixesOf(
  sources: readonly Source[],
  moves: Moves,
  context: { resolverOf: (source: Source) => ResolveImage; now: number },
): Fixes {
  const { redirects, left } = findMoved(sources, moves, context.now);
  const slugs = renamedSlugs(sources, moves.renames);
  const fixes = sources.flatMap((source) => {
    const changes = [
      ...paddedDays(source),
      ...slashedPictures(source, context.resolverOf(source)),
      ...redirected(source, redirects.get(source.id) ?? []),
      ...renamedReferences(source, slugs),
    ];
    if (changes.length === 0) return [];
    const made = asFixes(source, changes);
    if (isAsMeant(source, changes, made)) return made;
    left.push(`${source.file} is written so that it can't be mended by itself`);
    return [];
  });
  return { fixes, left };
}

/**
 * Makes the fixes of one file. Its line ends and byte order mark stay.
 *
 * @throws if a line isn't what it was.
 */
export function applyFixesTo(text: string, fixes: readonly Fix[]): string {
  // Lines, and between them their ends.
  const parts = text.split(LINE_END);
  for (const { file, line, before, after } of fixes) {
    const at = (line - 1) * 2;
    if (parts[at] !== before) throw new Error(`${file} has changed meanwhile; try again`);
    parts[at] = after.replaceAll('\n', parts[at + 1] ?? parts[1] ?? '\n');
  }
  return parts.join('');
}

const LINE_END = /(\r\n|\r|\n)/;

/** `2023-9-3` is `2023-09-03`. File names are read either way, and renaming would cost a redirect. */
function paddedDays(source: Source): Change[] {
  return placedFields(source).flatMap(({ path, field: { format }, value }) => {
    const padded = typeof value === 'string' && format ? withZeros(format, value) : undefined;
    if (typeof value !== 'string' || padded === undefined) return [];
    const edit = editWithin(source, path, value, padded);
    const done = `${path.join('.')}: ${value} is now written ${padded}`;
    return edit ? [{ path, value: padded, edits: [edit], done }] : [];
  });
}

/** `assets/x.png` is `/assets/x.png`, where both are found and are the same file. */
function slashedPictures(source: Source, resolve: ResolveImage): Change[] {
  return PICTURE_FIELDS.flatMap((field) => {
    const value = source.values[field];
    if (typeof value !== 'string' || !/^[^\s./\\]/.test(value)) return [];
    const [found, same] = [resolve(value), resolve(`/${value}`)];
    if ('complaint' in found || 'complaint' in same || found.file !== same.file) return [];
    const edit = editWithin(source, [field], value, `/${value}`);
    const done = `${field}: ${value} has its leading slash now`;
    return edit ? [{ path: [field], value: `/${value}`, edits: [edit], done }] : [];
  });
}

function redirected(source: Source, paths: readonly string[]): Change[] {
  if (paths.length === 0) return [];
  const before: unknown = source.values.redirect_from ?? [];
  const all = [...(Array.isArray(before) ? before : [before]), ...paths];
  const value = all.length === 1 && !Array.isArray(source.values.redirect_from) ? all[0] : all;
  const edits = addFormerPaths(source.parts.yaml ?? '', paths);
  const done = `redirect_from: ${paths.join(', ')} leads here now, as the file was renamed`;
  return [{ path: ['redirect_from'], value, edits, done }];
}

/** `announcement: old` is `announcement: new`, where the file of that post was renamed. */
function renamedReferences(source: Source, slugs: ReturnType<typeof renamedSlugs>): Change[] {
  return placedFields(source).flatMap(({ path, field: { references }, value }) => {
    const renamed = references && slugs.get(references);
    if (!renamed) return [];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list.flatMap((slug, at) => {
      const now = typeof slug === 'string' ? renamed.get(slug) : undefined;
      if (typeof slug !== 'string' || now === undefined) return [];
      const place = Array.isArray(value) ? [...path, at] : path;
      const edit = editWithin(source, place, slug, now);
      const done = `${path.join('.')}: ${slug} is called ${now} now, as its file was renamed`;
      return edit ? [{ path: place, value: now, edits: [edit], done }] : [];
    });
  });
}

/** Replaces a value, which may stand in quotation marks. */
function editWithin(
  { parts }: Source,
  path: PlacedField['path'],
  written: string,
  meant: string,
): Edit | undefined {
  const yaml = parts.yaml ?? '';
  const node = parseDocument(yaml).getIn(path, true);
  if (!isScalar(node) || !node.range) return undefined;
  const start = yaml.indexOf(written, node.range[0]);
  const end = start + written.length;
  return start === -1 || end > node.range[1] ? undefined : { start, end, text: meant };
}

/** Changes of the frontmatter as changes of the file's lines. */
function asFixes({ file, text, parts }: Source, changes: readonly Change[]): Fix[] {
  const lines = text.split(LINE_END).filter((_, index) => index % 2 === 0);
  const yaml = parts.yaml ?? '';
  const startOf = (line: number) =>
    yaml
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length;
  const byLine = new Map<number, { edits: Edit[]; done: string[] }>();
  for (const { edits, done } of changes) {
    for (const [index, edit] of edits.entries()) {
      const line = lineOf(yaml, edit.start);
      const at = byLine.get(line) ?? { edits: [], done: [] };
      at.edits.push(edit);
      // What takes two lines to do is said once.
      if (index === 0) at.done.push(done);
      byLine.set(line, at);
    }
  }
  const inOrder = [...byLine].sort(([a], [b]) => a - b);
  return inOrder.map(([inYaml, { edits, done }]) => {
    const line = parts.yamlLine + inYaml - 1;
    const before = lines[line - 1] ?? '';
    const start = inYaml === 1 ? 0 : startOf(inYaml) + 1;
    const moved = edits.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    return { file, line, before, after: applyEdits(before, moved), done: done.join('; ') };
  });
}

/** Whether a document with its fixes made says what was meant, and else what it said before. */
function isAsMeant(source: Source, changes: readonly Change[], fixes: readonly Fix[]): boolean {
  const meant = structuredClone(source.values);
  for (const { path, value } of changes) assign(meant, path, value);
  const { source: after, problem } = readSource({
    ...source,
    text: applyFixesTo(source.text, fixes),
  });
  return (
    !problem && isDeepStrictEqual(after.values, meant) && after.parts.body === source.parts.body
  );
}

function assign(values: object, path: PlacedField['path'], value: unknown): void {
  const [step = '', ...rest] = path;
  if (rest.length === 0) Reflect.set(values, step, value);
  else {
    const inner: unknown = Reflect.get(values, step);
    if (typeof inner === 'object' && inner !== null) assign(inner, rest, value);
  }
}
