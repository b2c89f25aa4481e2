import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { brand, colourProperties } from './brand';
import { issueContent } from './inbox/newsletter/issue-content';

/** What shows colours of the brand; the highlighting of code has some of its own. */
const FOLDERS = ['app', 'components', 'lib/inbox', 'lib/seo', 'lib/social', 'public', 'scripts'];
const OWN = /^(?:app\/(?:prose\/|icon\.svg)|public\/(?:assets|brand\.css|third-party))|\.test\.ts$/;
const SOURCE = /\.(?:css|ts|tsx)$/;

test('the colours of the brand stand in its file alone', () => {
  const colours = Object.values<{ light: string; dark: string }>(brand.colours).flatMap(
    ({ light, dark }) => [light, dark],
  );
  for (const folder of [...FOLDERS, 'lib']) {
    const entries = readdirSync(folder, { recursive: folder !== 'lib', encoding: 'utf8' });
    for (const path of entries.map((name) => join(folder, name))) {
      if (!SOURCE.test(path) || OWN.test(path) || path === 'lib/brand.ts') continue;
      const text = readFileSync(path, 'utf8');
      expect(
        colours.filter((colour) => text.includes(colour)),
        path,
      ).toEqual([]);
    }
  }
});

test('stylesheets use colours that the brand has', () => {
  const there = [...colourProperties().matchAll(/--color-[\w-]+(?=:)/g)].map(([name]) => name);
  expect(there).toHaveLength(Object.keys(brand.colours).length);
  for (const path of [
    'app/globals.css',
    'public/plain.css',
    'public/feed.css',
    'public/form.css',
  ]) {
    const used = [...readFileSync(path, 'utf8').matchAll(/var\((--color-[\w-]+)/g)];
    expect(used.length, path).toBeGreaterThan(0);
    for (const [, name] of used) expect(there, path).toContain(name);
  }
});

test('mails have the colours of the brand', () => {
  const post = { path: '/blog/one', title: 'One', byline: 'Ann', date: '2026-03-31', summary: '' };
  const { html } = issueContent([post], { name: 'Example', postalAddress: [] }, '2026-03-01');
  for (const { light, dark } of [brand.colours.page, brand.colours.text, brand.colours.accent]) {
    expect(html).toContain(light);
    expect(html).toContain(dark);
  }
});
