import MiniSearch from 'minisearch';
import { foldPhrase } from './fold';
import { type Indexed, indexOptions } from './options';
import type { DocumentSummary, SearchDocument } from './types';

/** What a search needs, as it lies in files. */
export interface SearchFiles {
  /** The index and the summaries of the documents: JSON of `StoredIndex`. */
  index: string;
  /** The texts of all documents one after the other, in UTF-8. */
  texts: Uint8Array;
  /** The same folded as phrases are compared, with what else is searched of each document. */
  folded: Uint8Array;
}

/** The JSON of an index. */
export interface StoredIndex {
  documents: readonly DocumentSummary[];
  /** Where each document's text ends, in bytes. */
  textEnds: readonly number[];
  foldedEnds: readonly number[];
  /** What MiniSearch makes of itself. */
  index: ReturnType<MiniSearch['toJSON']>;
}

/**
 * Builds the index of some documents.
 *
 * @param documents published documents only: whatever is given can be found.
 */
export function buildIndex(documents: readonly SearchDocument[]): SearchFiles {
  const index = new MiniSearch<Indexed>(indexOptions);
  index.addAll(documents.map(toIndexed));
  const texts = joined(documents.map(({ text }) => text.normalize('NFC')));
  const folded = joined(documents.map((document) => foldedText(document)));
  const stored: StoredIndex = {
    documents: documents.map(({ text: _, ...summary }) => summary),
    textEnds: texts.ends,
    foldedEnds: folded.ends,
    index: index.toJSON(),
  };
  return { index: JSON.stringify(stored), texts: texts.bytes, folded: folded.bytes };
}

function toIndexed(document: SearchDocument, place: number): Indexed {
  const { title, description, text, keywords, tags, authors } = document;
  const names = authors.map(({ name }) => name);
  return { place, title, description, text, keywords: [...keywords, ...tags, ...names].join('\n') };
}

/** Everything of a document that a phrase may stand in; a phrase doesn't run over a line's end. */
function foldedText({ title, description, keywords, authors, text }: SearchDocument): string {
  const names = authors.map(({ name }) => name);
  return `\n${[title, description, ...keywords, ...names, text].map(foldPhrase).join('\n')}\n`;
}

function joined(texts: readonly string[]): { bytes: Uint8Array; ends: number[] } {
  const parts = texts.map((text) => Buffer.from(text));
  let end = 0;
  const ends = parts.map(({ length }) => {
    end += length;
    return end;
  });
  return { bytes: Buffer.concat(parts), ends };
}
