/** What a document is, by the part of the site it belongs to. */
export const searchKinds = [
  'post',
  'member',
  'person',
  'project',
  'event',
  'body',
  'page',
] as const;

export type SearchKind = (typeof searchKinds)[number];

/** What a search result shows of a document, and what it can be filtered by. */
export interface DocumentSummary {
  /** Path of its page. */
  id: string;
  kind: SearchKind;
  title: string;
  /** Calendar day, `YYYY-MM-DD`, where it has one. */
  date: string | undefined;
  /** BCP 47 language, where it isn't the site's. */
  lang: string | undefined;
  description: string;
  /** Other words that it should be found by: a legal name, an employer, an office. */
  keywords: readonly string[];
  /** `YYYY`, which may be known where the day isn't. */
  year: string | undefined;
  tags: readonly string[];
  /** Those who wrote it. */
  authors: readonly { name: string; slug: string }[];
  /** Slug of a member's tier. */
  tier: string | undefined;
  /** Slugs of the members that it is, or is about. */
  members: readonly string[];
}

/** All that is searched of a page. */
export interface SearchDocument extends DocumentSummary {
  /** The text as a reader sees it, blocks on lines of their own. */
  text: string;
}
