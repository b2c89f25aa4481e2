import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from '../../lib/content/check';
import { slugOf } from '../../lib/schema/slugs';
import { type CorpusOptions, knownItems, writeCorpus } from './corpus';
import { createRemarkPeer } from './remark-peer';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-test-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

test('writes the same bytes for the same seed, and others for another', () => {
  const digestOf = (name: string, options: CorpusOptions) => {
    writeCorpus(join(folder, name), options);
    return digest(join(folder, name));
  };
  const first = digestOf('first', { posts: 20, seed: 7 });
  expect(digestOf('second', { posts: 20, seed: 7 })).toBe(first);
  expect(digestOf('third', { posts: 20, seed: 8 })).not.toBe(first);
});

test('writes as many posts as asked for, and members, tiers and pictures', () => {
  writeCorpus(folder, { posts: 40 });
  expect(readdirSync(join(folder, 'content/blog'))).toHaveLength(40);
  expect(readdirSync(join(folder, 'content/members'))).toHaveLength(30);
  expect(readdirSync(join(folder, 'content/tiers'))).toHaveLength(4);
  const pictures = join(folder, 'public/assets/bench');
  expect(readdirSync(pictures)).toHaveLength(36);
  for (const name of readdirSync(pictures)) {
    expect(statSync(join(pictures, name)).size).toBeLessThan(10_000);
  }
});

test('refuses a folder that has something in it', () => {
  writeCorpus(folder, { posts: 1 });
  expect(() => writeCorpus(folder, { posts: 1 })).toThrow("isn't empty");
});

test('writes posts as long as real ones: a mean of 15 KB, a median of 9 KB, a few long ones', () => {
  const { bytes } = writeCorpus(folder, { posts: 300 });
  expect(bytes / 300).toBeGreaterThan(14_000);
  expect(bytes / 300).toBeLessThan(16_000);
  const lengths = readPosts().map(({ text }) => Buffer.byteLength(text));
  const middle = lengths.sort((a, b) => a - b)[150];
  expect(middle).toBeGreaterThan(8_500);
  expect(middle).toBeLessThan(9_700);
  expect(lengths.at(-1)).toBeGreaterThan(60_000);
  expect(lengths.at(-1)).toBeLessThan(130_000);
});

test('writes content that the check accepts', async () => {
  writeCorpus(folder, { posts: 80 });
  const { documents, problems } = await checkContent(join(folder, 'content'));
  // Some posts have a field that old posts have and the site makes no use of.
  expect(problems.filter(({ isMinor }) => !isMinor)).toEqual([]);
  expect(documents).toBe(114);
});

test('shows only pictures that exist, and no unfilled template', () => {
  writeCorpus(folder, { posts: 100 });
  for (const { text } of readPosts()) {
    for (const [, path = ''] of text.matchAll(/[("/ ](assets\/[^)"\s]+)/g)) {
      expect(() => statSync(join(folder, 'public', path))).not.toThrow();
    }
    expect(text).not.toMatch(/\{(?:noun|nouns|adj|verb\w*|project|number|things?|link)\}/i);
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  }
});

test('links only to posts and headings that exist', async () => {
  test.slow();
  writeCorpus(folder, { posts: 20 });
  const render = await createRemarkPeer();
  const pages = new Map(readPosts().map(({ slug, text }) => [slug, render(text)]));
  const links = [...pages.values()].flatMap((html) => [
    ...html.matchAll(/href="\/blog\/([^"#]+)(?:#([^"]+))?"/g),
  ]);
  expect(links.length).toBeGreaterThan(20);
  for (const [, slug = '', fragment] of links) {
    const page = pages.get(decodeURI(slug));
    expect(page, slug).toBeDefined();
    if (fragment) expect(page).toContain(`id="${decodeURI(fragment)}"`);
  }
});

test('knows a title, a slug and a phrase of each public post that no other has', () => {
  const options = { posts: 150, seed: 3 };
  writeCorpus(folder, options);
  const items = knownItems(options);
  const posts = readPosts();
  const drafts = posts.filter(({ text }) => /^draft: true$/m.test(text));
  expect(items).toHaveLength(posts.length - drafts.length);
  expect(new Set(items.map(({ title }) => title)).size).toBe(items.length);
  for (const { title, slug, phrase } of items) {
    const holders = posts.filter(({ text }) => text.includes(` ${phrase}.`));
    expect(holders.map((post) => post.slug)).toEqual([slug]);
    expect(holders[0]?.text).toContain(`title: ${JSON.stringify(title)}\n`);
  }
});

function readPosts(): { slug: string; text: string }[] {
  const blog = join(folder, 'content/blog');
  return readdirSync(blog).map((name) => ({
    slug: slugOf('Post', name),
    text: readFileSync(join(blog, name), 'utf8'),
  }));
}

/** A hash of all names and contents below a folder. */
function digest(path: string): string {
  const hash = createHash('sha256');
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    hash.update(name);
    const file = join(path, name);
    if (statSync(file).isFile()) hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}
