/**
 * An old site as the migration sees it, whatever generator it was made with: a reader
 * (Jekyll's is in `jekyll/`) makes it, and mapping, addresses, report and writing use it.
 */

/** A place in a file of the old site. */
export interface SourcePlace {
  /** Path from the old site's root. */
  file: string;
  line: number;
}

/** Something the reader met, for the report. */
export interface SourceNote extends SourcePlace {
  /** Groups notes in the report, such as "undefined variable" or "tag that can't be evaluated". */
  kind: string;
  /** Which one of the kind, such as the name of the variable or of the tag. */
  name?: string;
  message: string;
  /**
   * left: it stays in the text as written, for the maintainer to decide;
   * info: counted only; error: the document or file couldn't be read.
   */
  severity: 'left' | 'info' | 'error';
}

/** A document of an old site. */
export interface SourceDocument extends PageLike {
  kind: 'post' | 'page';
  /** The collection it belongs to, such as posts or guides; undefined for other pages. */
  collection?: string | undefined;
  /** Its frontmatter with the site's defaults applied, values as YAML has them; dates as written. */
  fields: Record<string, unknown>;
  /** Of these, those that the file itself sets. */
  ownFields: ReadonlySet<string>;
  /** Lines of the fields that the file itself sets, for places in the report. */
  fieldLines: ReadonlyMap<string, number>;
  /**
   * The text after Liquid was evaluated: without Liquid but for `{% raw %}` around braces
   * that are text, and what is left as written (a note of severity "left" each).
   */
  body: string;
  format: 'markdown' | 'html';
  /** The part of the text before the site's or the document's own excerpt separator. */
  excerpt?: string | undefined;
  /** Whether the generator would have published it; not so drafts and future posts. */
  isPublic: boolean;
  /** The day it was published as YYYY-MM-DD, in the old site's time zone. */
  day?: string | undefined;
  /** The instant it was published (ISO 8601 with offset), where a time is given. */
  instant?: string | undefined;
  /** The last part of its address before any mapping, such as Hello-World. */
  slug: string;
  /** Other paths that led to it, such as those of redirect_from and the address without .html. */
  formerAddresses: string[];
  /** Address of the page or site that it only redirected to. */
  redirectsTo?: string | undefined;
  /** The id that its entry had in the old feed, if it had one. */
  feedId?: string | undefined;
  notes: SourceNote[];
}

/** What is known of a document before its text is evaluated. */
interface PageLike {
  /** Path of its file from the old site's root, for places in the report. */
  file: string;
  /** Path it was reached by, decoded, beginning with /; the base path of the site included. */
  address: string;
}

/** An address that isn't a document's: a feed, a file, a page made by a plugin. */
export interface SourceAddress {
  /** Decoded path, beginning with /; the base path of the site included. */
  path: string;
  kind: 'asset' | 'feed' | 'generated';
  /** Path of its file from the old site's root, if it has one. */
  file?: string | undefined;
}

/** A site that was made with another generator. */
export interface SourceSite {
  /** Scheme and host, such as https://blog.example.org, where it is known. */
  url?: string | undefined;
  /** Base path, such as /blog; empty for a site at the root of its host. */
  baseurl: string;
  documents: SourceDocument[];
  addresses: SourceAddress[];
  /** Keys that posts name as their authors, to names as people write them. */
  authorNames: ReadonlyMap<string, string>;
  /** Notes that belong to no document, such as a data file that can't be read. */
  notes: SourceNote[];
  /**
   * Finds the file on disk that an address or a relative path in a document names.
   *
   * @returns its absolute path; undefined where there is none or it lies outside the site.
   */
  fileOf(path: string, from: SourceDocument): string | undefined;
}

/**
 * Tells the reader where documents will be here, so that what the old site computed of
 * their addresses (such as `post_url`) names the new ones. Called once with all documents,
 * whose texts aren't evaluated yet; documents it leaves out keep their old addresses.
 */
export type PlaceDocuments = (
  documents: readonly SourceDocument[],
) => ReadonlyMap<SourceDocument, string>;
