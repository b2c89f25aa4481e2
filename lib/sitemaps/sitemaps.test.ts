import { expect, test } from '@playwright/test';
import { schemaComplaints } from '../../e2e/sitemap-schema';
import { site } from '../site';
import { type SitemapPage, sitemapFiles } from '.';

const page = (path: string, own: Partial<SitemapPage> = {}): SitemapPage => ({
  path,
  lastmod: undefined,
  images: [],
  ...own,
});

const HOSTILE = [
  '/blog/설치-방법',
  '/blog/مؤسسة-الأمثلة',
  '/blog/🎉-emoji',
  "/blog/q&a-'quoted'-(one)",
  '/blog/e\u0301',
];

function addressesIn(text = ''): string[] {
  return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) =>
    address.replaceAll('&amp;', '&').replaceAll('&apos;', "'"),
  );
}

test('a sitemap keeps the order, and writes a month as the day it began', () => {
  const files = sitemapFiles({
    pages: [page('/b', { lastmod: '2025-03' }), page('/'), page('/a', { lastmod: '2024-05-06' })],
  });
  expect(files.get('sitemap-pages.xml')).toContain(
    `<url><loc>${site.origin}/b</loc><lastmod>2025-03-01</lastmod></url><url><loc>${site.origin}/</loc></url><url><loc>${site.origin}/a</loc><lastmod>2024-05-06</lastmod></url>`,
  );
});

test('the index lists every file, with the newest date in it', () => {
  const files = sitemapFiles({
    pages: [page('/b', { lastmod: '2025-03' }), page('/a', { lastmod: '2025-03-02' })],
    posts: [page('/blog/a')],
    people: [],
  });
  expect([...files.keys()]).toEqual(['sitemap.xml', 'sitemap-pages.xml', 'sitemap-posts.xml']);
  expect(files.get('sitemap.xml')).toContain(
    `<sitemap><loc>${site.origin}/sitemap-pages.xml</loc><lastmod>2025-03-02</lastmod></sitemap><sitemap><loc>${site.origin}/sitemap-posts.xml</loc></sitemap>`,
  );
});

test('what is hard to write in an address is valid and names the same page', async () => {
  const files = sitemapFiles({
    posts: HOSTILE.map((path) => page(path, { lastmod: '2025-01', images: [`${path}.png`] })),
  });
  expect(await schemaComplaints(files)).toEqual([]);
  const addresses = addressesIn(files.get('sitemap-posts.xml'));
  expect(addresses.map((address) => decodeURI(new URL(address).pathname))).toEqual(HOSTILE);
  for (const address of addresses) expect(address).toMatch(/^[\x21-\x7e]+$/);
});

test('a page lists its pictures, as many as are looked at', async () => {
  const images = Array.from({ length: 1_200 }, (_, index) => `/media/${index}.png`);
  const files = sitemapFiles({ images: [page('/blog/a', { images })] });
  const text = files.get('sitemap-images.xml') ?? '';
  expect(text.match(/<image:image>/g)).toHaveLength(1_000);
  expect(text).toContain(`<image:image><image:loc>${site.origin}/media/0.png</image:loc>`);
  expect(await schemaComplaints(files)).toEqual([]);
});

test('a section too large for one file goes on in others, none larger than it may be', async () => {
  const pages = Array.from({ length: 25 }, (_, index) => page(`/blog/${'설'.repeat(index)}`));
  for (const limits of [
    { pages: 10, bytes: 1e9 },
    { pages: 100, bytes: 1_000 },
  ]) {
    const files = sitemapFiles({ posts: pages }, limits);
    const [, ...parts] = files.keys();
    expect(parts.slice(0, 3)).toEqual([
      'sitemap-posts.xml',
      'sitemap-posts-2.xml',
      'sitemap-posts-3.xml',
    ]);
    expect(parts.flatMap((name) => addressesIn(files.get(name)))).toEqual(
      pages.map(({ path }) => new URL(path, site.origin).href),
    );
    for (const name of parts) {
      const entries = (files.get(name) ?? '').match(/<url>.*?<\/url>/g) ?? [];
      expect(entries.length).toBeLessThanOrEqual(limits.pages);
      expect(Buffer.byteLength(entries.join(''))).toBeLessThanOrEqual(limits.bytes);
    }
    expect(await schemaComplaints(files)).toEqual([]);
  }
});

test('the schema names what is wrong', async () => {
  const valid = sitemapFiles({ pages: [page('/', { lastmod: '2025-01-02' })] });
  const text = valid.get('sitemap-pages.xml') ?? '';
  for (const wrong of [
    text.replace('2025-01-02', 'yesterday'),
    text.replace('<lastmod>', '<lastmod/><lastmod>'),
    text.replace(/<loc>.*<\/loc>/, ''),
    text.replace('</url>', '<image:image><image:link/></image:image></url>'),
    text.replace(/<url>.*<\/url>/, ''),
  ]) {
    expect(wrong).not.toBe(text);
    expect(await schemaComplaints(new Map([['wrong.xml', wrong]]))).not.toEqual([]);
  }
});
