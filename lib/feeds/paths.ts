/** A form that every feed is served in. */
export interface FeedFormat {
  /** The name of its file. */
  file: 'feed.xml' | 'atom.xml' | 'feed.json';
  /** What readers of people call it. */
  name: string;
  /** Its media type, by which programs find it; lib/site-files.ts has what it is served as. */
  type: string;
}

/** All of them, the most used first. */
export const feedFormats = [
  { file: 'feed.xml', name: 'RSS', type: 'application/rss+xml' },
  { file: 'atom.xml', name: 'Atom', type: 'application/atom+xml' },
  { file: 'feed.json', name: 'JSON Feed', type: 'application/feed+json' },
] as const satisfies readonly FeedFormat[];

/** The path of the folder that the feeds of the whole blog lie in: the root of the site. */
export const BLOG_FEEDS = '';
/** The same of those about members. */
export const MEMBER_FEEDS = '/members';

/** A feed as a page names it, in a link or in its head. */
export interface FeedLink {
  /** Path of the file. */
  href: string;
  type: string;
  /** What its form is called. */
  name: string;
  /** What it is of, and its form. */
  title: string;
}

/**
 * The feeds of a folder, one in each form.
 *
 * @param base path of the folder: `BLOG_FEEDS`, `MEMBER_FEEDS`, or the path of the
 * list of a tag's or an author's posts.
 * @param title what the feeds are of.
 */
export function feedsAt(base: string, title: string): FeedLink[] {
  return feedFormats.map((format) => ({
    href: feedPath(base, format),
    type: format.type,
    name: format.name,
    title: `${title} (${format.name})`,
  }));
}

/** The path of a feed's file in the folder that its feeds lie in. */
export function feedPath(base: string, { file }: FeedFormat): string {
  return `${base}/${file}`;
}
