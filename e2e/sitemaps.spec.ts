import { readFileSync } from 'node:fs';
import { type APIRequestContext, expect } from '@playwright/test';
import { site } from '../lib/site';
import { test } from './audit';
import { builtDocuments } from './built-files';
import { schemaComplaints } from './sitemap-schema';

/** Documents that nobody is to find by searching: a sheet of the design, what is framed elsewhere, and what says that a form arrived. */
const UNLISTED = /^\/(?:styleguide$|embed\/|[^/]+\/received$)/;

/** What else there are sitemaps of, and the addresses of those pages. */
const SECTIONS = {
  '-posts': /^\/blog\/(?!authors$|tags$)[^/]+$/,
  '-members': /^\/members\/[^/]+$/,
  '-people': /^\/people\/[^/]+$/,
};

test('sitemaps are valid and say no day that lies ahead', async ({ request, buildFolder }) => {
  const files = await sitemapsOf(request);
  const built = builtDocuments(buildFolder).map(({ path }) => path);
  const sections = Object.entries(SECTIONS)
    .filter(([, isOf]) => built.some((path) => isOf.test(path)))
    .map(([name]) => name);
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['', '-pages', ...sections].map((name) => `/sitemap${name}.xml`)),
  );
  expect(await schemaComplaints(files)).toEqual([]);
  const today = new Date().toISOString().slice(0, 10);
  for (const [name, text] of files) {
    const days = valuesOf('lastmod', text);
    expect(days.length, name).toBeGreaterThan(0);
    for (const day of days) expect(day <= today, `${name}: ${day}`).toBe(true);
  }
});

test('every address of the sitemaps is the canonical one of a document', async ({ request }) => {
  for (const path of pagesIn(await sitemapsOf(request))) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(200);
    const [, canonical = ''] =
      /<link rel="canonical" href="([^"]*)"/.exec(await response.text()) ?? [];
    expect(canonical.replaceAll('&amp;', '&').replace(/\/$/, '')).toBe(
      (site.origin + path).replace(/\/$/, ''),
    );
  }
});

test('every document is in one sitemap, but for a few', async ({
  request,
  buildFolder,
  isHostile,
}) => {
  const files = await sitemapsOf(request);
  const documents = builtDocuments(buildFolder);
  const built = documents.map(({ path }) => path);
  const empty = documents.filter(({ file }) => isEmptyList(file)).map(({ path }) => path);
  // Its original is elsewhere.
  const unlisted = isHostile
    ? [...built.filter(isUnlisted), '/blog/new-fields']
    : [...built.filter(isUnlisted), ...empty];
  expect(built).toEqual(expect.arrayContaining(unlisted));
  files.delete('/sitemap-images.xml');
  const listed = pagesIn(files);
  expect([...new Set(listed)]).toHaveLength(listed.length);
  expect(listed.sort()).toEqual(built.filter((path) => !unlisted.includes(path)).sort());
});

test('every picture of the sitemaps is there', async ({ request, isHostile }) => {
  const text = (await sitemapsOf(request)).get('/sitemap-images.xml') ?? '';
  const pictures = valuesOf('image:loc', text).map(pathOf);
  expect(pictures.length > 0).toBe(isHostile);
  for (const path of new Set(pictures)) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type'], path).toMatch(/^image\//);
  }
});

test('who has a sitemap already needn’t load it again', async ({ request }) => {
  for (const path of (await sitemapsOf(request)).keys()) {
    const { etag = '' } = (await request.get(path)).headers();
    expect(etag, path).toMatch(/^W\/"[^"]+"$/);
    const again = await request.get(path, { headers: { 'If-None-Match': etag } });
    expect(again.status(), path).toBe(304);
  }
});

test('robots.txt names the sitemap, and keeps no page from being found but searches', async ({
  request,
}) => {
  const response = await request.get('/robots.txt');
  expect(response.headers()['content-type']).toMatch(/^text\/plain/);
  expect((await response.text()).trim().split(/\n+/)).toEqual([
    'User-Agent: *',
    'Disallow: /search',
    'Disallow: /api/search',
    `Sitemap: ${site.origin}/sitemap.xml`,
  ]);
});

test('a sitemap that is none isn’t found', async ({ request }) => {
  for (const path of ['/sitemap-drafts.xml', '/sitemap-posts-2.xml', '/blog/sitemap.xml']) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

/** The index and all that it lists, by their paths. */
async function sitemapsOf(request: APIRequestContext): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const read = async (path: string) => {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    expect(response.headers()['content-type'], path).toMatch(/^application\/xml/);
    files.set(path, await response.text());
    return valuesOf('loc', files.get(path) ?? '');
  };
  for (const address of await read('/sitemap.xml')) await read(pathOf(address));
  return files;
}

function pagesIn(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([name]) => name !== '/sitemap.xml')
    .flatMap(([, text]) => valuesOf('loc', text).map(pathOf));
}

function valuesOf(element: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(
    ([, value = '']) => value.replaceAll(/&(?:amp|#x26);/g, '&'),
  );
}

/** The path of an address, which must be below the published origin. */
function pathOf(address: string): string {
  expect(address).toContain(`${site.origin}/`);
  return address.slice(site.origin.length);
}

function isUnlisted(path: string): boolean {
  return UNLISTED.test(path);
}

/** Whether it is the page of a list that a foundation has nothing for yet. */
function isEmptyList(file: string): boolean {
  return />There is no [a-z]+ here yet</.test(readFileSync(file, 'utf8'));
}
