import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { imageResolver } from '../images/files';
import { renderMarkdown } from './render';

const FIXTURES = 'lib/markdown/fixtures';
/** The site that the fixtures take themselves to be of, whichever this one is. */
const SITE_URL = 'https://foundation.example.org';

/** Warnings that posts have on purpose: what was poor on the old site is poor here. */
const WARNINGS: Record<string, RegExp> = {
  '2017-10-05-style-block': /^<style> is left out/,
  '2019-07-23-raw-html-inline': /^<img> has no alt/,
  '2019-10-10-fenced-code': /^code language "loomscript" is unknown/,
  '2023-01-31-headings': /^a heading of level 6 below one of level 2 skips a level/,
  '2021-11-16-embeds': /^<iframe> has no title/,
};

/** Files that are wrong only beside others, or in their frontmatter: lib/content/check sees to them. */
const OTHERS = /^(?:frontmatter-|link-page-missing|link-fragment-missing-elsewhere)/;

interface Expected {
  severity: string;
  line: number;
}

const render = (path: string, folder: string) =>
  renderMarkdown(readFileSync(join(FIXTURES, folder, path), 'utf8'), {
    siteUrl: SITE_URL,
    resolveImage: imageResolver(join(FIXTURES, 'public'), join(FIXTURES, folder)),
  });

test('posts of the old site, one for every construct of the dialect, render without error', async () => {
  const posts = readdirSync(join(FIXTURES, 'posts')).filter((name) => name.endsWith('.md'));
  expect(posts.length).toBeGreaterThan(30);
  for (const name of posts) {
    const { problems } = await render(name, 'posts');
    const warning = WARNINGS[basename(name, '.md')];
    for (const { severity, message } of problems) {
      // Old posts have many classes.
      if (/^styles and classes that this site/.test(message)) continue;
      expect(severity, `${name}: ${message}`).toBe('warning');
      expect(message, name).toMatch(warning ?? /^no warning at all$/);
    }
    if (warning) expect(problems.length, name).toBeGreaterThan(0);
  }
});

test('nothing of the dialect is left as raw syntax', async () => {
  const raw = /\{:[^}]*\}|\{\{ ?site\.|\{% ?(?:raw|endraw)|\[\^\w+\]|<!--|\uFDD0|\uFDD1/;
  for (const name of readdirSync(join(FIXTURES, 'posts')).filter((each) => each.endsWith('.md'))) {
    const { html } = await render(name, 'posts');
    // Code shows syntax as it is; what else shows it, is a post about attribute lists.
    const text = html.replace(/<code[\s\S]*?<\/code>/g, '').replace(/\{:\.note\}/, '');
    expect(raw.exec(text)?.[0], name).toBeUndefined();
  }
});

test('every bad file is named by its line, and as an error or a warning', async () => {
  const expected: Record<string, Expected> = JSON.parse(
    readFileSync(join(FIXTURES, 'bad/expected.json'), 'utf8'),
  );
  const names = Object.keys(expected);
  expect(
    readdirSync(join(FIXTURES, 'bad'))
      .filter((name) => name.endsWith('.md'))
      .sort(),
  ).toEqual(names.sort());
  for (const name of names.filter((each) => !OTHERS.test(each))) {
    const { problems } = await render(name, 'bad');
    const found = problems.map(({ severity, line }) => ({ severity, line }));
    const { severity, line } = expected[name] ?? {};
    expect(found, name).toContainEqual(expect.objectContaining({ severity, line }));
    // What stands before the culprit is innocent.
    expect(problems[0]?.line, name).toBe(line);
  }
});
