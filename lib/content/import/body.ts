import { applyEdits, type Edit, Lines, Ranges } from '../../markdown/edits';
import { codeIn } from '../../markdown/read';
import { type Destination, destinationsIn } from './destinations';
import { htmlAsMarkdown } from './html-body';
import type { Meant } from './old-addresses';
import type { SourceDocument } from './source-site';

/** What is to be known about an address of a body; the line is that of the body, from 1. */
export interface BodyNote {
  kind: string;
  name?: string;
  line: number;
  message: string;
  severity: 'left' | 'warning' | 'info';
}

/** What adapting a body needs to know of the rest. */
export interface BodyTools {
  meant(written: string, from: SourceDocument): Meant;
  /**
   * Gives a file of the old site its address here, decoded; undefined if it can't be copied.
   *
   * @param address the one that it had, if it is known.
   */
  placeFile(file: string, address: string | undefined): string | undefined;
  /** Finds the address here of a fetched picture of another host. */
  downloaded(url: string): string | undefined;
}

/** A text of this site, and what is to be known about it. */
export interface AdaptedBody {
  text: string;
  notes: BodyNote[];
}

/**
 * Returns a document's text with addresses that lead to where things are here. HTML becomes
 * markdown that is read as the same HTML.
 */
export function adaptBody(document: SourceDocument, tools: BodyTools): AdaptedBody {
  const isHtml = document.format === 'html';
  const body = document.body.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '');
  const source = (isHtml ? htmlAsMarkdown(body) : body).replace(/^(?:[ \t]*\n)+/, '');
  const lines = new Lines(source);
  const edits: Edit[] = [];
  const notes: BodyNote[] = [];
  for (const destination of destinationsIn(source, isHtml, () => codeOf(source, isHtml))) {
    const { address, note } = adapt(destination, document, tools);
    if (note) notes.push({ ...note, line: lines.at(destination.start) });
    if (address === undefined || address === destination.written) continue;
    const { start, end, form, written } = destination;
    edits.push({ start, end, text: form === 'alone' ? `[${written}](${address})` : address });
  }
  const text = applyEdits(source, edits);
  return { text: text.endsWith('\n') ? text : `${text}\n`, notes };
}

/** The addresses of pictures in a body that lie on other hosts, or on the old one alone. */
export function foreignPictures(document: SourceDocument, meant: BodyTools['meant']): string[] {
  const isHtml = document.format === 'html';
  const { body } = document;
  return destinationsIn(body, isHtml, () => codeOf(body, isHtml))
    .filter(({ isImage }) => isImage)
    .flatMap(({ written }) => {
      const { kind } = meant(written, document);
      return kind === 'elsewhere' || kind === 'missing' ? (webAddress(written) ?? []) : [];
    });
}

/** A whole address of the web in its one form; undefined for any other. */
export function webAddress(written: string): string | undefined {
  const text = written.trim().replace(/^\/\//, 'https://').replaceAll('&amp;', '&');
  if (!/^https?:\/\//i.test(text) || /\{[{%]/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  url.hash = '';
  return url.href;
}

function adapt(
  { written, isImage }: Destination,
  document: SourceDocument,
  { meant, placeFile, downloaded }: BodyTools,
): { address?: string; note?: Omit<BodyNote, 'line'> } {
  const found = meant(written, document);
  if (found.kind === 'page') return { address: asWritten(found.path, written) + found.rest };
  if (found.kind === 'file') {
    const path = placeFile(found.file, found.path);
    if (path !== undefined) return { address: asWritten(path, written) + found.rest };
    const message = `${written} is too large to be copied, or its name is taken`;
    return { note: { kind: 'file that can’t be copied', message, severity: 'left' } };
  }
  const url = isImage ? webAddress(written) : undefined;
  if (url) {
    const path = downloaded(url);
    if (path !== undefined) return { address: asWritten(path, written) };
    const { host } = new URL(url);
    const message = `${written} is a picture of ${host}`;
    return { note: { kind: 'picture of another host', name: host, message, severity: 'warning' } };
  }
  if (found.kind !== 'missing') return {};
  const kind = isImage ? 'picture that isn’t there' : 'link to what isn’t here';
  const message = `${written} leads to ${found.path}, which isn’t here`;
  return { note: { kind, message, severity: isImage ? 'left' : 'warning' } };
}

/**
 * A decoded path as an address in a text: where the text has the same path, as it has it,
 * so that what needs no change has none.
 */
function asWritten(path: string, written: string): string {
  const [before = ''] = written.split(/[?#]/);
  try {
    if (before !== '/' && decodeURI(before).normalize('NFC').replace(/\/$/, '') === path) {
      return before.includes(' ') ? encodePath(path) : before.replace(/\/$/, '');
    }
  } catch {
    // What can't be decoded isn't the same.
  }
  return encodePath(path);
}

/** A path with what an address in markdown or HTML can't have percent-encoded. */
function encodePath(path: string): string {
  return path.replace(
    /[\s%?#()<>"'\\`[\]{}|^]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function codeOf(text: string, isHtml: boolean): Ranges {
  return isHtml ? new Ranges([]) : codeIn(text);
}
