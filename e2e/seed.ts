import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SiteCopy } from './site-copy';

const FOLDER = process.env.SEED_POSTS ?? '';

/** Writes a real post of the old site into a copy, where one lies beside the clone. */
export async function writeSeed(copy: SiteCopy): Promise<void> {
  const seed = readSeed();
  if (seed) await copy.write('content/blog/2021-03-04-seed.md', seed);
}

/**
 * The test of what becomes of that post.
 *
 * @param copy gives the site, once it is built.
 */
export function testSeed(copy: () => SiteCopy): void {
  test('a real post renders whole', () => {
    const seed = readSeed();
    test.skip(!seed, 'SEED_POSTS names no post');
    const path = join(copy().folder, '.next/server/app/blog/seed.html');
    expectWhole(seed ?? '', readFileSync(path, 'utf8'));
  });
}

/** It isn't ours to commit. */
function readSeed(): string | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const [name = ''] = readdirSync(FOLDER);
  return readFileSync(join(FOLDER, name), 'utf8');
}

function expectWhole(seed: string, html: string): void {
  const body = /itemProp="articleBody"[^>]*>(.*?)<\/article>/s.exec(html)?.[1] ?? '';
  expect(html).toContain(/^title: "(.*)"$/m.exec(seed)?.[1]);
  const count = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0;
  expect(count(/<h2/g, body)).toBe(3);
  expect(count(/<h2/g, body)).toBe(count(/^## /gm, seed));
  expect(count(/[“”]/g, body)).toBe(count(/[“”]/g, seed));
  expect(count(/<a href="http/g, body)).toBe(count(/\]\(http/g, seed));
}
