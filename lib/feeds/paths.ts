/** A form that every feed is served in. */
export interface FeedFormat {
  /** The name of its file. */
  file: 'feed.xml' | 'atom.xml' | 'feed.json';
  /** What readers of people call it. */
  name: string;
  /** Its media type, by which programs find it. */
  type: string;
  /** The media type that it is served with. */
  servedAs: string;
}

// Browsers offer a file of RSS's or Atom's own type to save; XML they show, by its stylesheet.
const XML = 'application/xml; charset=utf-8';
const JSON_FEED = 'application/feed+json';

/** All of them, the most used first. */
export const feedFormats = [
  { file: 'feed.xml', name: 'RSS', type: 'application/rss+xml', servedAs: XML },
  { file: 'atom.xml', name: 'Atom', type: 'application/atom+xml', servedAs: XML },
  {
    file: 'feed.json',
    name: 'JSON Feed',
    type: JSON_FEED,
    servedAs: `${JSON_FEED}; charset=utf-8`,
  },
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
  return feedFormats.map(({ file, type, name }) => ({
    href: `${base}/${file}`,
    type,
    name,
    title: `${title} (${name})`,
  }));
}
