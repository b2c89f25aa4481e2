import { imageResolver } from '../../images/files';
import type { Problem } from './problem';
import { type Folders, folderOf, type Renderings, type TextFindings } from './renderings';
import type { Source } from './source';

/** The fields that name a picture. */
export const PICTURE_FIELDS = ['image', 'featured-img', 'logo'];

/** A document with what rendering its text told. */
export interface RenderedSource {
  source: Source;
  rendered: TextFindings;
}

/** Renders the texts of documents, as contentlayer will. */
export async function renderSources(
  sources: readonly Source[],
  folders: Folders,
  renderings: Renderings,
): Promise<RenderedSource[]> {
  const results: RenderedSource[] = [];
  for (const source of sources) {
    results.push({ source, rendered: await renderings.findingsOf(source, folders) });
  }
  await renderings.save();
  return results;
}

/** The problems of a document's text: what a visitor would see wrong. */
export function checkText({ source, rendered }: RenderedSource): Problem[] {
  return rendered.problems.map((problem) => ({ ...problem, file: source.file }));
}

/** Checks that the picture which stands for a document exists. */
export function checkPicture(source: Source, folders: Folders): Problem[] {
  const resolveImage = imageResolver(folders.public, folderOf(source, folders));
  return PICTURE_FIELDS.flatMap((field) => {
    const value = source.values[field];
    if (typeof value !== 'string' || !value.trim()) return [];
    const result = resolveImage(value);
    if (!('complaint' in result)) return [];
    const line = source.lineOf(field);
    return [{ severity: 'error', file: source.file, line, field, message: result.complaint }];
  });
}
