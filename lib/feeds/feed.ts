import { wholeAddress } from '../addresses';
import type { PostSummary } from '../content/types';
import { site } from '../site';
import { entryOf, xmlText } from './entry';
import type { FeedFormat } from './paths';
import type { Feed, FeedFacts } from './types';
import { atom, changeOf, rss } from './xml';

/** How many posts a feed holds: the newest. */
const LENGTH = 30;

const WRITERS = { 'feed.xml': rss, 'atom.xml': atom, 'feed.json': jsonFeed };

/**
 * A feed of posts: RSS 2.0 with the whole texts in `content:encoded`, Atom 1.0
 * (RFC 4287) or JSON Feed 1.1.
 *
 * @param posts the newest first; no more than the first 30 are taken.
 * @param htmlOf the whole text of a post, with whole addresses.
 */
export function feedText(
  { file }: FeedFormat,
  { title, description, page, base }: FeedFacts,
  posts: readonly PostSummary[],
  htmlOf: (post: PostSummary) => string,
): string {
  const entries = posts.slice(0, LENGTH).map((post) => entryOf(post, htmlOf(post)));
  return WRITERS[file]({
    title: xmlText(title),
    description: xmlText(description),
    page: wholeAddress(page),
    url: wholeAddress(`${base}/${file}`),
    entries,
    // Atom wants an instant even of a feed that has nothing yet.
    updated: new Date(Math.max(0, ...entries.map((entry) => changeOf(entry).getTime()))),
  });
}

/** @see https://www.jsonfeed.org/version/1.1/ */
function jsonFeed({ title, description, page, url, entries }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: url,
    description,
    language: site.lang,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      content_html: entry.html,
      summary: entry.summary || undefined,
      image: entry.picture?.url,
      date_published: entry.published.toISOString(),
      date_modified: entry.updated?.toISOString(),
      authors: entry.authors,
      tags: entry.tags,
      language: entry.lang,
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}
