import { readFile } from 'node:fs/promises';
import { type APIRequestContext, expect, type Locator, test } from '@playwright/test';
import { site } from '../lib/site';

/** The pages of documents: one path each below the folder of a type, or of a text at the top. */
const OF_DOCUMENT =
  /^\/(?:blog\/(?!\d{4}$|tags$|authors$)[^/]+|(?:members|people|governance|projects|events)\/[^/]+|[^/.]+)$/;
/** Pages at the top that are no text of an editor's: the home page has no name, lists have theirs. */
const LISTS =
  /^\/(?:_.*|blog|contact|events|governance|join|members|newsletter|people|projects|search|styleguide)$/;

/** The paths of all documents' pages, by the build's own list. */
async function documentPaths(): Promise<string[]> {
  const { routes } = JSON.parse(await readFile('.next/prerender-manifest.json', 'utf8'));
  return Object.keys(routes).filter((path) => OF_DOCUMENT.test(path) && !LISTS.test(path));
}

/** The addresses of this site that a text links to, as paths. */
function linkedPaths(text: string): string[] {
  const addresses = [...text.matchAll(/\]\((\S+?)\)/g)].map(([, address = '']) => address);
  return addresses
    .filter((each) => each.startsWith(`${site.origin}/`))
    .map((each) => new URL(each).pathname);
}

async function textAt(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.status(), path).toBe(200);
  return response.text();
}

test('every document’s page is there as markdown, with its title and an ETag', async ({
  request,
}) => {
  const paths = await documentPaths();
  expect(paths.length).toBeGreaterThan(130);
  for (const path of paths) {
    const response = await request.get(`${path}.md`);
    expect(response.status(), path).toBe(200);
    const { etag = '', ...headers } = response.headers();
    expect(headers['content-type'], path).toBe('text/markdown; charset=UTF-8');
    expect(headers.link, path).toBe(`<${site.origin}${path}>; rel="canonical"`);
    const known = await request.get(`${path}.md`, { headers: { 'If-None-Match': etag } });
    expect(known.status(), path).toBe(304);

    const [, title = ''] = /^# (.+)\n/.exec(await response.text()) ?? [];
    const [, shown = ''] = /<h1[^>]*>([^<]+)/.exec(await textAt(request, path)) ?? [];
    const plain = (text: string) =>
      text.replace(/&#x27;|&amp;|\\/g, (found) =>
        found === '&amp;' ? '&' : found === '\\' ? '' : "'",
      );
    expect(plain(title), path).toBe(plain(shown));
  }
});

/** What a page says and its twin needn't: where it stands in the site, months, what a link is for, heads of tables. */
const OWN_WORDS =
  /^(?:Home|People|Members|Events|Governance|Projects|Add|calendar|Role|Person|Known|former|seats|this|page|\d{1,2}|January|February|March|April|May|June|July|August|September|October|November|December|until)$/;

/** What a part of a page says to a screen reader, its pieces apart. */
const textOf = (part: Locator) =>
  part.evaluate((element) => {
    for (const hidden of element.querySelectorAll('[aria-hidden=true], script')) hidden.remove();
    const pieces = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = '';
    while (pieces.nextNode()) text += `${pieces.currentNode.textContent} `;
    return text;
  });

test('the twin of a page says what the page says', async ({ page, request }) => {
  const words = (text: string) => text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  for (const path of [
    '/members/amd',
    '/people/luca-antiga',
    '/projects/vllm',
    '/governance/staff',
    '/events/pytorch-conference-2025',
    '/press',
  ]) {
    await page.goto(path);
    const written = new Set(words(await textAt(request, `${path}.md`)));
    const missing = words(await textOf(page.getByRole('article'))).filter(
      (word) => !written.has(word) && !OWN_WORDS.test(word),
    );
    expect(missing, path).toEqual([]);
  }
});

test('what has no page has no markdown', async ({ request }) => {
  for (const path of [
    '/nothing.md',
    '/blog/nothing.md',
    '/blog.md',
    '/a/b/c.md',
    '/members/tier/gold.md',
  ]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});

/** What llms.txt leads to that is no text. */
const FEEDS_AND_DATA = /\.(?:xml|json|ics)$/;

test('llms.txt leads to texts that are there', async ({ request }) => {
  const paths = linkedPaths(await textAt(request, '/llms.txt'));
  const texts = paths.filter((path) => !FEEDS_AND_DATA.test(path));
  expect(texts.length).toBeGreaterThan(60);
  for (const path of texts) expect((await request.get(path)).status(), path).toBe(200);
});

test('llms.txt leads to feeds and data that are there', async ({ request }) => {
  const paths = linkedPaths(await textAt(request, '/llms.txt'));
  const files = paths.filter((path) => FEEDS_AND_DATA.test(path));
  expect(files.length).toBeGreaterThan(7);
  for (const path of files) expect((await request.get(path)).status(), path).toBe(200);
});

test('llms-full.txt holds the texts, and leads to pages of this site that are there', async ({
  request,
}) => {
  const text = await textAt(request, '/llms-full.txt');
  for (const path of ['/about', '/members/amd', '/people/luca-antiga', '/projects/vllm']) {
    expect(text).toContain((await textAt(request, `${path}.md`)).trim());
  }
  const paths = new Set(linkedPaths(text));
  expect(paths.size).toBeGreaterThan(100);
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200);
});

test('security.txt is where RFC 9116 has it, and has not expired', async ({ request }) => {
  const response = await request.get('/.well-known/security.txt');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('text/plain; charset=UTF-8');
  const text = await response.text();
  expect(text).toContain(`\nCanonical: ${site.origin}/.well-known/security.txt\n`);
  const [, expires = ''] = /^Expires: (.+)$/m.exec(text) ?? [];
  expect(Date.parse(expires)).toBeGreaterThan(Date.now());
});
