import { dirname, join, relative } from 'node:path';
import { imageResolver } from '../../images/files';
import { type RenderedMarkdown, renderMarkdown } from '../../markdown/render';
import { site } from '../../site';
import type { Problem } from './problem';
import type { Source } from './source';

/** A document with what rendering its text told. */
export interface RenderedSource {
  source: Source;
  rendered: RenderedMarkdown;
}

/** Where a check finds documents and pictures, from the project's folder. */
export interface Folders {
  content: string;
  public: string;
}

/** Renders the texts of documents, as contentlayer will. */
export async function renderSources(
  sources: readonly Source[],
  folders: Folders,
): Promise<RenderedSource[]> {
  const results: RenderedSource[] = [];
  for (const source of sources) {
    const resolveImage = imageResolver(folders.public, folderOf(source, folders));
    const rendered = await renderMarkdown(source.text, { siteUrl: site.origin, resolveImage });
    results.push({ source, rendered });
  }
  return results;
}

/** The problems of a document's text: what a visitor would see wrong. */
export function checkText({ source, rendered }: RenderedSource): Problem[] {
  return rendered.problems.map((problem) => ({ ...problem, file: source.file }));
}

/** Checks that the picture which stands for a document exists. */
export function checkPicture(source: Source, folders: Folders): Problem[] {
  const resolveImage = imageResolver(folders.public, folderOf(source, folders));
  return ['image', 'featured-img', 'logo'].flatMap((field) => {
    const value = source.values[field];
    if (typeof value !== 'string' || !value.trim()) return [];
    const result = resolveImage(value);
    if (!('complaint' in result)) return [];
    const line = source.lineOf(field);
    return [{ severity: 'error', file: source.file, line, field, message: result.complaint }];
  });
}

function folderOf({ id }: Source, folders: Folders): string {
  return relative('.', join(folders.content, dirname(id)));
}
