import { hostOf } from '../../markdown/addresses';
import type { ResolveImage } from '../../markdown/images';
import { type Folders, PICTURE_FIELDS, type TextFindings } from '../build/render-file';
import type { Renderings } from '../build/renderings';
import type { StoredEntry } from '../store-files';
import type { Problem } from './problem';
import type { Source } from './source';

/** A document with what rendering its text told. */
export interface RenderedSource {
  source: Source;
  rendered: TextFindings;
  /** The document in the store, if it is there. */
  stored?: StoredEntry | undefined;
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
    return file ? [{ source, rendered: file, stored: file.stored }] : [];
  });
}

/** The problems of a document's text: what a visitor would see wrong. */
export function checkText({ source, rendered }: RenderedSource): Problem[] {
  return rendered.problems.map((problem) => ({ ...problem, file: source.file }));
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
