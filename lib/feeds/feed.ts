import { generateAtomFeed, generateRssFeed, type JsonFeed } from 'feedsmith';
import type { PostSummary } from '../content/types';
import { site } from '../site';
import { type Entry, entryOf, wholeAddress, xmlText } from './entry';
import { type FeedFormat, feedFormats } from './paths';

/** What a feed is of. */
export interface FeedFacts {
  title: string;
  description: string;
  /** Path of the page that lists the same. */
  page: string;
  /** Path of the folder that its files lie in, as `feedsAt` takes it. */
  base: string;
}

/** A feed with all that is in it. */
interface Feed extends FeedFacts {
  /** Its own address. */
  url: string;
  entries: readonly Entry[];
  /** When the last of its entries changed: never the day of a build. */
  updated: Date;
}

/** How many posts a feed holds: the newest. */
const LENGTH = 30;
/** What browsers show a feed by. */
const STYLED = {
  stylesheets: [{ type: 'text/css', href: '/feed.css' }],
  strict: true as const,
};

/**
 * A feed of posts: RSS 2.0 with the whole texts in `content:encoded`, Atom 1.0
 * (RFC 4287) or JSON Feed 1.1.
 *
 * @param posts the newest first; no more than the first 30 are taken.
 * @param htmlOf the whole text of a post, with whole addresses.
 */
export function feedText(
  { file }: FeedFormat,
  facts: FeedFacts,
  posts: readonly PostSummary[],
  htmlOf: (post: PostSummary) => string,
): string {
  const entries = posts.slice(0, LENGTH).map((post) => entryOf(post, htmlOf(post)));
  const feed: Feed = {
    ...facts,
    title: xmlText(facts.title),
    description: xmlText(facts.description),
    page: wholeAddress(facts.page),
    url: wholeAddress(`${facts.base}/${file}`),
    entries,
    // Atom wants an instant even of a feed that has nothing yet.
    updated: new Date(Math.max(0, ...entries.map((entry) => changeOf(entry).getTime()))),
  };
  return WRITERS[file](feed);
}

const WRITERS = { 'feed.xml': rss, 'atom.xml': atom, 'feed.json': json };

function rss({ title, description, page, url, entries, updated }: Feed): string {
  return generateRssFeed(
    {
      title,
      link: page,
      description,
      language: site.lang,
      lastBuildDate: updated,
      atom: { links: [{ href: url, rel: 'self', type: feedFormats[0].type }] },
      items: entries.map((entry) => ({
        title: entry.title,
        link: entry.url,
        // Readers take it for HTML.
        description: asHtml(entry.summary),
        guid: { value: entry.id, isPermaLink: false },
        pubDate: entry.published,
        categories: entry.tags.map((name) => ({ name })),
        content: { encoded: entry.html },
        dc: {
          // RSS's own element is for an address to write to.
          creators: entry.authors.map(({ name }) => name),
          languages: entry.lang ? [entry.lang] : undefined,
        },
        atom: entry.updated && { updated: entry.updated },
        media: mediaOf(entry),
        xml: xmlOf(entry.lang),
      })),
    },
    STYLED,
  );
}

function atom({ title, description, page, url, entries, updated }: Feed): string {
  return generateAtomFeed(
    {
      id: url,
      title: { value: title },
      subtitle: { value: description },
      updated,
      links: [
        { href: page, rel: 'alternate', type: 'text/html' },
        { href: url, rel: 'self', type: feedFormats[1].type },
      ],
      xml: xmlOf(site.lang),
      entries: entries.map((entry) => ({
        id: entry.id,
        title: { value: entry.title },
        links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
        published: entry.published,
        updated: changeOf(entry),
        authors: entry.authors.map(({ name, url }) => ({ name, uri: url })),
        categories: entry.tags.map((term) => ({ term })),
        summary: { value: entry.summary },
        content: { type: 'html', value: entry.html },
        media: mediaOf(entry),
        xml: xmlOf(entry.lang),
      })),
    },
    STYLED,
  );
}

function json({ title, description, page, url, entries }: Feed): string {
  // feedsmith leaves out the list of items where it is empty, which no feed may.
  const feed: JsonFeed.Feed<string> & { version: string } = {
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

function changeOf({ published, updated }: Entry): Date {
  return updated ?? published;
}

/** A picture as Media RSS tells it, in Atom too: an enclosure would have to say how many bytes it has. */
function mediaOf({ picture }: Entry) {
  if (!picture) return undefined;
  const { url, width, height, alt } = picture;
  const description = alt ? { value: alt } : undefined;
  return { contents: [{ url, medium: 'image', width, height, description }] };
}

function xmlOf(lang: string | undefined) {
  return lang ? { lang } : undefined;
}

/**
 * A text as HTML. What HTML reads as it is written stays so, such as the sign in
 * `T & B`: browsers that show the feed by its stylesheet read no HTML in it.
 */
function asHtml(text: string): string {
  return text.replace(/&(?=[#a-z\d])/gi, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;');
}
