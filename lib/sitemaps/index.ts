import { wholeAddress } from '../addresses';
import { parseMonth } from '../dates';
import { xmlDocument } from '../xml';
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

const NAMESPACE = { '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9' };
const IMAGES = { '@xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1' };

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
      text: xmlDocument({ urlset: { ...NAMESPACE, ...IMAGES, url: part.map(entryOf) } }),
    })),
  );
  const sitemap = parts.map(({ name, lastmod }) => ({
    loc: wholeAddress(`/${name}`),
    lastmod: dayOf(lastmod),
  }));
  return new Map([
    [SITEMAP_INDEX, xmlDocument({ sitemapindex: { ...NAMESPACE, sitemap } })],
    ...parts.map(({ name, text }) => [name, text] as const),
  ]);
}

/** Divides pages among files, in their order. */
function partsOf(pages: readonly SitemapPage[], limits: SitemapLimits): SitemapPage[][] {
  const parts: SitemapPage[][] = [];
  let bytes = 0;
  for (const page of pages) {
    const size = Buffer.byteLength(xmlDocument({ url: entryOf(page) }));
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

function entryOf({ path, lastmod, images }: SitemapPage) {
  return {
    loc: wholeAddress(path),
    lastmod: dayOf(lastmod),
    'image:image': images
      .slice(0, MOST_IMAGES)
      .map((image) => ({ 'image:loc': wholeAddress(image) })),
  };
}

/** The schema of sitemaps has no months, so that a month is written as the day it began. */
function dayOf(lastmod: string | undefined): string | undefined {
  return lastmod && parseMonth(lastmod) ? `${lastmod}-01` : lastmod;
}
