import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as generated from 'contentlayer/generated';
// The import makes the dev server load this module, and with it the index, anew
// whenever content changes, and refresh the open page.
import { version } from '../../.generated/content-version.json';
import type { ShownImage } from '../markdown/images';
import { type BodyField, INDEX_FILE, storedFile } from './store-files';
import type { Body, Heading } from './types';

/** The document types by name, as contentlayer generates them. */
interface Documents {
  Post: generated.Post;
  Member: generated.Member;
  Tier: generated.Tier;
  Person: generated.Person;
  Body: generated.Body;
  Project: generated.Project;
  Event: generated.Event;
  Page: generated.Page;
  Boilerplate: generated.Boilerplate;
}

export type TypeName = keyof Documents;

/** The names of all document types. */
export const typeNames: readonly TypeName[] = [
  'Post',
  'Member',
  'Tier',
  'Person',
  'Body',
  'Project',
  'Event',
  'Page',
  'Boilerplate',
];

/** A document without its body: what lists are made of. */
export type Entry<Name extends TypeName> = Omit<Documents[Name], BodyField>;

type Index = { [Name in TypeName]: (Entry<Name> & { _file: string })[] };

interface Loaded {
  version: string;
  index: Index;
  /** Names of the documents' files, by the documents' ids. */
  files: ReadonlyMap<string, string>;
}

let loaded: Loaded | undefined;

/**
 * All documents of a type that this build shows, by their ids, without their bodies.
 * Drafts, and what becomes public later, are in the index of previews alone; in dev a
 * new document comes last.
 *
 * @throws if content hasn't been built.
 */
export function listDocuments<Name extends TypeName>(typeName: Name): readonly Entry<Name>[] {
  return theIndex().index[typeName];
}

function theIndex(): Loaded {
  if (loaded?.version === version) return loaded;
  loaded = loadIndex();
  return loaded;
}

function loadIndex(): Loaded {
  const index: Index = JSON.parse(read(INDEX_FILE));
  const files = new Map(
    Object.values(index).flatMap((entries) => entries.map(({ _id, _file }) => [_id, _file])),
  );
  return { version, index, files };
}

/**
 * The text of one document, with its headings. It is read when asked for, so
 * that a page carries its own document and no other.
 *
 * @param id the document's id: its path below `content/`.
 * @throws if there is no such document.
 */
export function documentBody(id: string): Body {
  const { body, headings, plain } = wholeDocument(id);
  // Computed fields have no finer type in contentlayer; lib/schema/rendered.ts makes these.
  return { html: body.html, headings: headings as Heading[], plain };
}

/**
 * One document as it was written, for what is made of that and not of the page.
 *
 * @param id the document's id: its path below `content/`.
 * @returns the markdown without frontmatter; the addresses of the images that it
 * shows, in order; and of a document with a page of its own the text of that page's twin,
 * unless it was saved since the dev server began.
 * @throws if there is no such document.
 */
export function documentSource(id: string): {
  markdown: string;
  images: string[];
  twin: string | undefined;
} {
  const { body, images, twin } = wholeDocument(id);
  // As above: lib/schema/rendered.ts makes these.
  return { markdown: body.raw, images: (images as ShownImage[]).map(({ src }) => src), twin };
}

function wholeDocument(id: string): generated.DocumentTypes & { twin?: string } {
  const file = theIndex().files.get(id);
  if (file === undefined) throw new Error(`There is no document ${id}.`);
  return JSON.parse(read(storedFile(file)));
}

function read(path: string): string {
  // The path is known only at run time; the bundler needn't look for what it may match.
  return readFileSync(join(/* turbopackIgnore: true */ process.cwd(), path), 'utf8');
}
