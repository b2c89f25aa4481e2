import { expect, test } from '@playwright/test';
import { site } from '../lib/site';
import { builtDocuments, builtForPrograms } from './built-files';
import { addressesIn, readFeed, textIn } from './feed-readers';

// Pages as they are served: in the browser, elements add buttons to them.
test.use({ javaScriptEnabled: false });

const TYPES: Readonly<Record<string, string>> = {
  'feed.xml': 'application/xml',
  'atom.xml': 'application/xml',
  'feed.json': 'application/feed+json; charset=utf-8',
};

/** The addresses of all feeds. */
function allFeeds(): string[] {
  return builtForPrograms('.next')
    .map(({ path }) => path)
    .filter((path) => fileOf(path) in TYPES);
}

function fileOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}

test('there are feeds of the blog, of every topic, of every author and of members', () => {
  const lists = builtDocuments('.next')
    .map(({ path }) => path)
    .filter((path) => /^\/blog\/(?:tags|authors)\/[^/]+$/.test(path));
  expect(lists.length).toBeGreaterThan(0);
  const expected = ['', '/members', ...lists].flatMap((base) =>
    Object.keys(TYPES).map((file) => `${base}/${file}`),
  );
  expect(allFeeds().sort()).toEqual(expected.sort());
});

test('every feed is served as what browsers show, and again only when it changed', async ({
  request,
}) => {
  for (const path of allFeeds()) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const { 'content-type': type, etag = '' } = response.headers();
    expect(type, path).toBe(TYPES[fileOf(path)]);
    expect(etag, path).toMatch(/^W\/"[\w-]+"$/);
    for (const known of [etag, etag.slice(2), `"other", ${etag}`]) {
      const again = await request.get(path, { headers: { 'If-None-Match': known } });
      expect(again.status(), path).toBe(304);
      expect(again.headers().etag, path).toBe(etag);
    }
    const changed = await request.get(path, { headers: { 'If-None-Match': '"other"' } });
    expect(changed.status(), path).toBe(200);
  }
});

test('every reader takes every feed, and finds whole addresses and whole texts in it', async ({
  page,
  request,
}) => {
  const texts = new Map<string, string[]>();
  for (const path of allFeeds()) {
    const read = await readFeed(fileOf(path), await (await request.get(path)).text());
    for (const [reader, { title, items }] of read) {
      const name = `${reader}, ${path}`;
      expect(title, name).toContain(site.name);
      expect(items.length, name).toBeGreaterThan(0);
      expect(new Set(items.map(({ id }) => id)).size, name).toBe(items.length);
      for (const { id, url = '', html = '', published } of items) {
        expect(id, name).toMatch(new RegExp(`^${site.origin}/blog/`));
        expect(published, name).not.toBeNaN();
        for (const address of addressesIn(html)) {
          expect(URL.canParse(address), `${name}: ${address}`).toBe(true);
        }
        if (!texts.has(url)) {
          await page.goto(url.slice(site.origin.length));
          const parts = await page
            .locator('article .prose')
            .evaluateAll((proses) => proses.map(({ innerHTML }) => innerHTML));
          expect(parts.length, url).toBeGreaterThan(0);
          texts.set(
            url,
            parts.map((part) => textIn(part, 'heading-anchor', 'code-language')),
          );
        }
        for (const text of texts.get(url) ?? []) expect(textIn(html), name).toContain(text);
      }
    }
  }
});

test('a feed holds the posts of the page that it belongs to', async ({ page, request }) => {
  const lists = allFeeds().filter((path) => /^\/blog\/.*\.json$/.test(path));
  for (const path of ['/feed.json', ...lists]) {
    const { items, home_page_url: home } = await (await request.get(path)).json();
    await page.goto(home.slice(site.origin.length));
    const hrefs = await page
      .getByRole('article')
      .locator(':is(h2, h3) a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const paths = items.map(({ url }: { url: string }) => url.slice(site.origin.length));
    // A page of a list has fewer than a feed.
    expect(paths.slice(0, hrefs.length).sort(), path).toEqual(hrefs.sort());
    expect(paths.length, path).toBeLessThanOrEqual(30);
  }
});

test('a person who opens a feed reads what it is', async ({ page }) => {
  for (const path of ['/feed.xml', '/atom.xml']) {
    const blocked: string[] = [];
    page.on('console', (message) => blocked.push(message.text()));
    await page.goto(path);
    expect(blocked, path).toEqual([]);
    const shown = await page.evaluate(() => {
      const feed = document.querySelector('channel, feed');
      const isShown = (name: string) =>
        [...document.getElementsByTagName(name)].some((each) => each.getClientRects().length > 0);
      return {
        note: feed && getComputedStyle(feed, '::before').content,
        visible: ['title', 'link', 'description', 'summary', 'pubDate', 'published'].filter(
          isShown,
        ),
        hidden: ['content:encoded', 'content', 'guid', 'id', 'dc:creator', 'author'].filter(
          isShown,
        ),
        isWider: document.documentElement.scrollWidth > innerWidth,
      };
    });
    expect(shown.note, path).toContain('This is a feed');
    expect(shown.visible, path).toHaveLength(4);
    expect(shown.hidden, path).toEqual([]);
    expect(shown.isWider, path).toBe(false);
  }
});

test('a feed that there is none of is 404', async ({ request }) => {
  for (const path of [
    '/blog/feed.xml',
    '/blog/tags/no-such-tag/feed.xml',
    '/blog/authors/nobody/atom.xml',
    '/members/no-such-member/feed.json',
    '/no/such/page/feed.xml',
    '/rss.xml',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
