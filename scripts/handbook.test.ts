import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { renderMarkdown } from '../lib/markdown/render';

/** What people who run or change the site read: all markdown outside of the content. */
const HANDBOOK = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

const read = (path: string) => readFileSync(path, 'utf8');

test('the handbook has a page for everybody who has to do with the site', () => {
  for (const page of ['README', 'CONTRIBUTING', 'SECURITY', 'CODE_OF_CONDUCT']) {
    expect(HANDBOOK).toContain(`${page}.md`);
  }
  for (const page of ['adopt', 'architecture', 'data', 'deploying', 'editing', 'operations']) {
    expect(HANDBOOK).toContain(`docs/${page}.md`);
    // Who opens the project finds each from its first page.
    expect(read('README.md')).toContain(`(docs/${page}.md)`);
  }
});

test('every link of the handbook leads to a place that exists', async () => {
  const lost: string[] = [];
  let followed = 0;
  for (const page of HANDBOOK) {
    for (const { address } of (await rendered(page)).links) {
      // What begins with a slash is an address of the site.
      if (/^(?:[a-z]+:|\/)/.test(address)) continue;
      followed += 1;
      const [file = '', id] = address.split('#');
      const target = file ? join(dirname(page), decodeURI(file)) : page;
      if (!existsSync(target)) lost.push(`${page}: ${address}`);
      else if (id && !(await rendered(target)).ids.includes(id)) lost.push(`${page}: ${address}`);
    }
  }
  expect(lost).toEqual([]);
  expect(followed).toBeGreaterThan(60);
});

test('every command and file that the handbook names exists', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
  const wrong: string[] = [];
  for (const page of HANDBOOK) {
    for (const [command, name = ''] of read(page).matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)) {
      if (!scripts[name]) wrong.push(`${page}: ${command}`);
    }
    for (const [, path = ''] of read(page).matchAll(
      /`((?:app|components|deploy|docs|e2e|lib|scripts)\/[\w./@-]*\w\.[a-z]+)`/g,
    )) {
      if (!existsSync(path)) wrong.push(`${page}: ${path}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('.env.example has every variable of docs/operations.md, and no other of the site’s', () => {
  const named = [...read('.env.example').matchAll(/^# ?([A-Z_]+)=/gm)].map(([, name = '']) => name);
  // The tests alone read where a browser is.
  const own = named.filter((name) => name !== 'CHROMIUM_PATH');
  const table = read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \|/gm);
  expect(own.sort()).toEqual([...table].map(([, name = '']) => name).sort());
});

const CONTEXT = {
  siteUrl: 'https://example.org',
  resolveImage: () => ({ complaint: 'not looked for' }),
};

const pages = new Map<string, ReturnType<typeof renderMarkdown>>();

/** A page of the handbook as editors' texts are read, each once. */
function rendered(path: string) {
  const known = pages.get(path) ?? renderMarkdown(`---\n---\n${read(path)}`, CONTEXT);
  pages.set(path, known);
  return known;
}
