import type { Thing } from 'schema-dts';
import type { Picture } from '../content/types';

/** A page above another. */
export interface Crumb {
  label: string;
  href: string;
}

/**
 * What a page is, told once: its metadata, its JSON-LD, its breadcrumbs and its
 * heading are made of it.
 */
export interface PageFacts {
  /** Without the foundation's name, which the document's title gets by itself. */
  title: string;
  /** A sentence or two for lists of search engines and cards of social networks. */
  description: string;
  /** The path of the page, not encoded. */
  path: string;
  /** The pages above this one but for the home page, from the outermost. */
  trail?: readonly Crumb[];
  /** What kind of page it is, by schema.org; a `WebPage` if it is of no special one. */
  kind?: 'AboutPage' | 'CollectionPage' | 'ProfilePage' | 'SearchResultsPage';
  /** Calendar day or month that it was last changed, where that is known. */
  modified?: string | undefined;
  /** BCP 47 language, where it isn't the site's. */
  lang?: string | undefined;
  /** A picture that an editor chose, or that one is drawn for this page. */
  picture?: Picture | 'drawn';
  /** Where the same was published first, if elsewhere: a whole address. */
  canonical?: string | undefined;
  /** Whether there is a twin of the page in markdown. */
  hasMarkdown?: boolean;
  /** The page that feeds of what this one lists lie below, and what they are feeds of. */
  feed?: { path: string; title: string };
  /** Whether search engines are to leave it out. */
  isHidden?: boolean;
  /** Of a post: who wrote it when, and on what. */
  article?: {
    published: string;
    /** Paths of the pages of its authors. */
    authors: readonly string[];
    tags: readonly string[];
  };
  /** What the page is about, for its JSON-LD. */
  entity?: Entity;
}

/** A thing in a page's JSON-LD. Its `@id` is that of the page with a fragment. */
export type Entity = Exclude<Thing, string>;
