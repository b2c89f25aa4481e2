import { hostOf } from '../../markdown/addresses';
import type { ResolveImage } from '../../markdown/images';
import { type Folders, PICTURE_FIELDS, type TextFindings } from '../build/render-file';
import type { Renderings } from '../build/renderings';
import type { StoredEntry } from '../store-files';
import type { Problem } from './problem';
import { error } from './rule';
import type { Source } from './source';

/** A document with what rendering its text told. */
export interface RenderedSource {
  source: Source;
  rendered: TextFindings;
  /** The document in the store, if it is there. */
  stored?: StoredEntry | undefined;
  /** What to say of a document that couldn't be made. */
  failure?: string | undefined;
}

/** Renders the texts of documents, or takes what is known of them, and keeps that for later. */
export async function renderSources(
  sources: readonly Source[],
  folders: Folders,
  renderings: Renderings,
): Promise<RenderedSource[]> {
  const rendered = await renderings.of(sources, folders);
  await renderings.save();
  return sources.flatMap((source, at) => {
    const file = rendered[at];
    if (!file) throw new Error(`${source.file} was not rendered`);
    return [{ source, rendered: file, stored: file.stored, failure: file.failure }];
  });
}

/** The problems of a document's text: what a visitor would see wrong. */
export function checkText({ source, rendered }: RenderedSource): Problem[] {
  return rendered.problems.map((problem) => ({ ...problem, file: source.file }));
}

/**
 * Reports documents that couldn't be made, unless an error says why already: of
 * wrong values in fields nothing can be made.
 *
 * @param problems what else is wrong.
 */
export function checkMaking(
  rendered: readonly RenderedSource[],
  problems: readonly Problem[],
): Problem[] {
  const wrong = new Set(
    problems.filter(({ severity }) => severity === 'error').map(({ file }) => file),
  );
  return rendered.flatMap(({ source, failure }) =>
    failure === undefined || wrong.has(source.file) ? [] : [error(source, failure)],
  );
}

/** Checks that the picture which stands for a document exists. */
export function checkPicture(source: Source, resolveImage: ResolveImage): Problem[] {
  return PICTURE_FIELDS.flatMap((field) => {
    const value = source.values[field];
    // Of one on another host the check of fields warns.
    if (typeof value !== 'string' || !value.trim() || hostOf(value) !== undefined) return [];
    const result = resolveImage(value);
    if (!('complaint' in result)) return [];
    const line = source.lineOf(field);
    return [{ severity: 'error', file: source.file, line, field, message: result.complaint }];
  });
}
