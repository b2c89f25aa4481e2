import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './audit';
import { DRAFT, DRAFT_MEMBER, FORMER_PATH, NAMING_POST, SCHEDULED, SECRET } from './drafts';

/** The word, and the slugs, of which some are named by public documents. */
const TRACES = [SECRET.toLowerCase(), DRAFT, SCHEDULED, DRAFT_MEMBER];

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

function tracesIn(path: string): string[] {
  const text = `${path}\n${readFileSync(path, 'utf8')}`.toLowerCase();
  return TRACES.filter((trace) => text.includes(trace)).map((trace) => `${trace} in ${path}`);
}

test('what is not public is in no file that the build puts out', ({ buildFolder }) => {
  const site = dirname(buildFolder);
  const built = filesBelow(buildFolder).filter(
    (path) => !relative(buildFolder, path).startsWith('cache/'),
  );
  const all = [
    ...built,
    ...filesBelow(join(site, '.generated')),
    ...filesBelow(join(site, 'public')),
  ];
  expect(all.length).toBeGreaterThan(500);
  expect(all.flatMap(tracesIn)).toEqual([]);
  // The same search finds it where it was written.
  expect(filesBelow(join(site, 'content')).flatMap(tracesIn).length).toBeGreaterThan(3);
});

test('what is not public is in no file that goes with a function', ({ buildFolder }) => {
  const site = dirname(buildFolder);
  const lists = filesBelow(buildFolder).filter((path) => path.endsWith('.nft.json'));
  expect(lists.length).toBeGreaterThan(10);
  const named = lists.flatMap((list): string[] => {
    const { files }: { files: string[] } = JSON.parse(readFileSync(list, 'utf8'));
    return files.map((file) => resolve(dirname(list), file));
  });
  // Packages lie in the copy, too.
  const isOwn = (path: string) =>
    path.startsWith(`${site}/`) && !path.startsWith(`${site}/node_modules/`);
  const own = [...new Set(named)].filter(
    (path) => isOwn(path) && statSync(path, { throwIfNoEntry: false })?.isFile(),
  );
  expect(own.filter((path) => path.endsWith('.generated/content.json'))).toHaveLength(1);
  expect(own.flatMap(tracesIn)).toEqual([]);
});

test('what is not public answers nothing', async ({ request }) => {
  for (const path of [
    `/blog/${DRAFT}`,
    `/blog/${DRAFT}.md`,
    `/blog/${SCHEDULED}`,
    `/social/blog/${DRAFT}.png`,
    `/social/blog/${SCHEDULED}.png`,
    `/members/${DRAFT_MEMBER}`,
    `/members/${DRAFT_MEMBER}.md`,
    `/social/members/${DRAFT_MEMBER}.png`,
    `/blog/tags/${SECRET.toLowerCase()}`,
    FORMER_PATH,
  ]) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(404);
  }
  const found = await (await request.get(`/api/search?q=${SECRET}`)).json();
  expect(JSON.stringify({ ...found, query: '' }).toLowerCase()).not.toContain(TRACES[0]);
  const page = await (await request.get(`/search?q=${SECRET}`)).text();
  // It repeats what was asked for, and knows no document with it.
  expect(page).not.toContain(`${SECRET} Incorporated`);
  expect(page).not.toContain(`/blog/${DRAFT}`);
});

test('what names it goes without', async ({ request }) => {
  for (const path of ['/members/announced-later', `/blog/${NAMING_POST}`]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    expect(await answer.text()).not.toContain(DRAFT);
  }
});
