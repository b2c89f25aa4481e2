import { statSync } from 'node:fs';
import { type Folders, PICTURE_FIELDS, resolverOf } from '../build/render-file';
import type { Problem } from './problem';
import type { RenderedSource } from './texts';

/** Bytes in the megabyte that a picture may have. */
const MEGABYTE = 1_000_000;

/** A picture that a document names: where, and its file. */
interface NamedPicture {
  file: string;
  line: number;
  field?: string;
}

/**
 * Finds pictures that are heavier than any picture of a page needs to be, where a
 * document names them first.
 */
export function checkPictureSizes(
  rendered: readonly RenderedSource[],
  folders: Folders,
): Problem[] {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string) => {
    const size = sizes.get(file) ?? statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    sizes.set(file, size);
    return size;
  };
  return rendered.flatMap((document) => {
    const seen = new Set<string>();
    return picturesOf(document, folders).flatMap(({ file, ...place }): Problem[] => {
      const isNew = !seen.has(file);
      seen.add(file);
      if (!isNew || sizeOf(file) <= MEGABYTE) return [];
      const size = (Math.ceil(sizeOf(file) / (MEGABYTE / 10)) / 10).toFixed(1);
      const message = `image ${file} has ${size} MB, and readers wait for it; bring it under 1 MB: 1,600 pixels are wide enough, saved as AVIF, WebP or JPEG`;
      return [{ severity: 'warning', file: document.source.file, ...place, message }];
    });
  });
}

/** The pictures of a document's frontmatter, and those of its text by line. */
function picturesOf({ source, rendered }: RenderedSource, folders: Folders): NamedPicture[] {
  const resolveImage = resolverOf(source, folders);
  const fields = PICTURE_FIELDS.flatMap((field) => {
    const value = source.values[field];
    if (typeof value !== 'string' || !value.trim()) return [];
    const found = resolveImage(value);
    return 'file' in found ? [{ file: found.file, line: source.lineOf(field), field }] : [];
  });
  const shown = rendered.pictures.flatMap(({ file, line }) => (file ? [{ file, line }] : []));
  return [...fields, ...shown];
}
