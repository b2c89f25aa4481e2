import { site } from '../site';
import { xmlDocument } from '../xml';
import { feedFormats } from './paths';
import type { Entry, Feed } from './types';

/** What browsers show a feed by. */
const STYLESHEET = { '?xml-stylesheet': { '@type': 'text/css', '@href': '/feed.css' } };
const MEDIA = 'http://search.yahoo.com/mrss/';
const [RSS, ATOM] = feedFormats;

/**
 * A feed as RSS, with elements of other vocabularies for what it has none for.
 *
 * @see https://www.rssboard.org/rss-specification
 */
export function rss({ title, description, page, url, entries, updated }: Feed): string {
  const channel = {
    title,
    link: page,
    description,
    language: site.lang,
    lastBuildDate: entries.length > 0 ? updated.toUTCString() : undefined,
    'atom:link': { '@href': url, '@rel': 'self', '@type': RSS.type },
    item: entries.map((entry) => ({
      ...languageOf(entry),
      title: entry.title,
      link: entry.url,
      description: asHtml(entry.summary) || undefined,
      guid: { '@isPermaLink': 'false', '#text': entry.id },
      pubDate: entry.published.toUTCString(),
      'atom:updated': entry.updated?.toISOString(),
      // RSS's own element for authors is for an address to write to.
      'dc:creator': entry.authors.map(({ name }) => name),
      'dc:language': entry.lang,
      category: entry.tags,
      'media:content': mediaOf(entry),
      'content:encoded': { '#cdata': entry.html },
    })),
  };
  const namespaces = {
    '@xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
    '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    '@xmlns:media': MEDIA,
  };
  return xmlDocument({ ...STYLESHEET, rss: { '@version': '2.0', ...namespaces, channel } });
}

/**
 * A feed as Atom.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function atom({ title, description, page, url, entries, updated }: Feed): string {
  const feed = {
    '@xmlns': 'http://www.w3.org/2005/Atom',
    '@xmlns:media': MEDIA,
    '@xml:lang': site.lang,
    id: url,
    title,
    subtitle: description,
    updated: updated.toISOString(),
    link: [
      { '@rel': 'alternate', '@type': 'text/html', '@href': page },
      { '@rel': 'self', '@type': ATOM.type, '@href': url },
    ],
    entry: entries.map((entry) => ({
      ...languageOf(entry),
      id: entry.id,
      title: entry.title,
      link: { '@rel': 'alternate', '@type': 'text/html', '@href': entry.url },
      published: entry.published.toISOString(),
      updated: changeOf(entry).toISOString(),
      author: entry.authors.map(({ name, url: uri }) => ({ name, uri })),
      category: entry.tags.map((term) => ({ '@term': term })),
      summary: entry.summary || undefined,
      'media:content': mediaOf(entry),
      content: { '@type': 'html', '#cdata': entry.html },
    })),
  };
  return xmlDocument({ ...STYLESHEET, feed });
}

/** The last instant at which there was something new in an entry. */
export function changeOf({ published, updated }: Entry): Date {
  return updated ?? published;
}

function languageOf({ lang }: Entry) {
  return lang ? { '@xml:lang': lang } : {};
}

/** A picture as Media RSS tells it, in Atom too: an enclosure would have to say how many bytes it has. */
function mediaOf({ picture }: Entry) {
  if (!picture) return undefined;
  const { url, width, height, alt } = picture;
  return {
    '@url': url,
    '@medium': 'image',
    '@width': width,
    '@height': height,
    'media:description': alt || undefined,
  };
}

/**
 * A text as HTML, for which readers take RSS's descriptions. What HTML reads as it
 * is written stays so, such as the sign in `T & B`: a browser that shows the feed
 * by its stylesheet reads no HTML in it.
 */
function asHtml(text: string): string {
  return text.replace(/&(?=[#a-z\d])/gi, '&amp;').replace(/<(?=[a-z/!?])/gi, '&lt;');
}
