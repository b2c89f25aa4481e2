import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { parseMonth } from '../dates';
import { site } from '../site';
import { newest } from './lastmod';

/** A page as a sitemap has it. */
export interface SitemapPage {
  path: string;
  /** When it changed last, `YYYY-MM-DD` or `YYYY-MM`. */
  lastmod: string | undefined;
  /** Paths of pictures on it, if they are to be found by the sitemap. */
  images: readonly string[];
}

/** How much one file may hold. */
export interface SitemapLimits {
  pages: number;
  bytes: number;
}

/** The name of the file that lists all others. */
export const SITEMAP_INDEX = 'sitemap.xml';

/** By https://www.sitemaps.org/protocol.html; the head of a file takes some of the 50 MB. */
const LIMITS: SitemapLimits = { pages: 50_000, bytes: 50 * 1024 * 1024 - 1024 };

/** By https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
const MOST_IMAGES = 1_000;

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
};

/**
 * The sitemaps of a site: one for each section, or several where a section is
 * too large for one, and their index. A section without pages has none.
 *
 * @param sections the pages by the section's name, in lower case: `posts` makes
 * `sitemap-posts.xml`, `sitemap-posts-2.xml` and so on.
 * @returns the files' texts by their names, the index first.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemapFiles(
  sections: Readonly<Record<string, readonly SitemapPage[]>>,
  limits: SitemapLimits = LIMITS,
): ReadonlyMap<string, string> {
  const parts = Object.entries(sections).flatMap(([section, pages]) =>
    partsOf(pages, limits).map((part, index) => ({
      name: index === 0 ? `sitemap-${section}.xml` : `sitemap-${section}-${index + 1}.xml`,
      lastmod: newest(part.map(({ lastmod }) => lastmod)),
      text: fileOf(x('urlset', NAMESPACES, part.map(toElement))),
    })),
  );
  const index = parts.map(({ name, lastmod }) =>
    x('sitemap', [x('loc', addressOf(`/${name}`)), ...lastmodElement(lastmod)]),
  );
  return new Map([
    [SITEMAP_INDEX, fileOf(x('sitemapindex', { xmlns: NAMESPACES.xmlns }, index))],
    ...parts.map(({ name, text }) => [name, text] as const),
  ]);
}

/** Divides pages among files, in their order. */
function partsOf(pages: readonly SitemapPage[], limits: SitemapLimits): SitemapPage[][] {
  const parts: SitemapPage[][] = [];
  let bytes = 0;
  for (const page of pages) {
    const size = Buffer.byteLength(toXml(toElement(page)));
    const part = parts.at(-1);
    if (part && part.length < limits.pages && bytes + size <= limits.bytes) {
      part.push(page);
      bytes += size;
    } else {
      parts.push([page]);
      bytes = size;
    }
  }
  return parts;
}

function toElement({ path, lastmod, images }: SitemapPage): Element {
  return x('url', [
    x('loc', addressOf(path)),
    ...lastmodElement(lastmod),
    ...images
      .slice(0, MOST_IMAGES)
      .map((image) => x('image:image', [x('image:loc', addressOf(image))])),
  ]);
}

/** The schema of sitemaps has no months, so that a month is written as the day it began. */
function lastmodElement(lastmod: string | undefined): Element[] {
  return lastmod ? [x('lastmod', parseMonth(lastmod) ? `${lastmod}-01` : lastmod)] : [];
}

/** The whole address of a path on the site, percent-encoded. */
function addressOf(path: string): string {
  return new URL(path, site.origin).href;
}

function fileOf(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(root)}\n`;
}
