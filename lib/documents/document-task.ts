import { readFile } from 'node:fs/promises';
import { failedPage } from '../failed-pages';
import { writeAtOnce } from '../write-at-once';
import { toDocument } from './to-document';

/**
 * By this Next.js's own page for errors of the server is known. It is prerendered with inline
 * styles that the documents' policy blocks, and no other is let take its place.
 */
const NEXT_ERROR_PAGE = '<html id="__next_error__">';

/** A page to be made a document. */
export interface DocumentTask {
  /** Path of its HTML file. */
  path: string;
  /** Whether it may have no script at all. */
  isScriptless: boolean;
}

/**
 * Makes a prerendered page a document, in place.
 *
 * @returns why it can't be one, or undefined.
 */
export async function makeDocument({
  path,
  isScriptless,
}: DocumentTask): Promise<string | undefined> {
  const page = await readFile(path, 'utf8');
  const source = page.includes(NEXT_ERROR_PAGE) ? failedPage() : page;
  const result = toDocument(source, isScriptless);
  if (result.fault !== undefined) return result.fault;
  await writeAtOnce(path, result.html);
  return undefined;
}
