import { wholeAddress } from '../addresses';
import type { PostSummary } from '../content/types';
import type { Entry } from './types';

/** What XML 1.0 has no place for, not even escaped: control characters and halves of pairs. */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/**
 * A post as an entry of feeds.
 *
 * @param html its whole text, with whole addresses.
 */
export function entryOf(post: PostSummary, html: string): Entry {
  const published = new Date(post.publish ?? post.instant);
  const updated = post.updated && noonOf(post.updated);
  const authors = post.authors.length > 0 ? post.authors : [{ name: post.byline, path: undefined }];
  return {
    id: guidOf(post),
    url: wholeAddress(post.path),
    title: xmlText(post.title),
    summary: xmlText(post.summary),
    html: xmlText(html),
    published,
    updated: updated && updated > published ? updated : undefined,
    authors: authors.map(({ name, path }) => ({
      name: xmlText(name),
      url: path && wholeAddress(path),
    })),
    tags: post.tags.map(({ name }) => xmlText(name)),
    lang: post.lang,
    picture: post.picture && {
      url: wholeAddress(post.picture.src),
      width: post.picture.width,
      height: post.picture.height,
      alt: xmlText(post.picture.alt),
    },
  };
}

/**
 * Returns what feed readers know a post by: the id it came with from another site, or else
 * the first address that it had in the blog. Where a post was renamed, that is the first of
 * its former ones; those elsewhere, such as the dated ones of the old site, were no guids.
 */
export function guidOf({
  path,
  formerPaths,
  guid,
}: Pick<PostSummary, 'path' | 'formerPaths' | 'guid'>): string {
  if (guid) return xmlText(guid);
  return wholeAddress(formerPaths.find((former) => former.startsWith('/blog/')) ?? path);
}

/** A text without what XML can't hold. */
export function xmlText(text: string): string {
  return text.replace(NOT_IN_XML, '');
}

/** An instant that is in this day, `YYYY-MM-DD`, from Los Angeles to Seoul. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
