import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeFiles } from '../../check/test-folder';
import { configOf, readConfig } from './config';
import { insideOf, listSite, readSiteText } from './site-folder';
import { keyLines, readYaml } from './yaml';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jekyll-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

test('settings have the defaults that Jekyll has', () => {
  expect(configOf({})).toMatchObject({ baseurl: '', permalink: 'date', timezone: 'UTC' });
  expect(configOf({ url: 'https://example.org/', baseurl: 'blog/' })).toMatchObject({
    url: 'https://example.org',
    baseurl: '/blog',
  });
  const { collections } = configOf({ collections: ['guides'] });
  expect([...collections.keys()]).toEqual(['guides', 'posts']);
  expect(collections.get('posts')?.isOutput).toBe(true);
  expect(configOf({ gems: ['a'], plugins: ['b'] }).plugins).toEqual(['b', 'a']);
  expect(configOf({ timezone: 'Atlantis/Capital' }).timezone).toBe('UTC');
});

test('a configuration that cannot be read is named with its line', async () => {
  await writeFiles(folder, { '_config.yml': 'title: Site\nurl: [\n' });
  const [config, notes] = readConfig(folder, ['_config.yml']);
  expect(config.permalink).toBe('date');
  expect(notes).toMatchObject([{ file: '_config.yml', severity: 'error' }]);
});

test('YAML is read as Jekyll reads it', () => {
  const values = (text: string) => {
    const read = readYaml(text);
    return 'value' in read ? read.value : read;
  };
  expect(
    values('a: yes\nb: 2016-01-02\nc: 2016-01-02 10:00:00 -0500\nd: 12:30:00\ne: No\nn: y'),
  ).toEqual({
    a: true,
    b: '2016-01-02',
    c: '2016-01-02 10:00:00 -0500',
    d: '12:30:00',
    e: false,
    n: 'y',
  });
  expect(values('a: &a {x: 1}\nb:\n  <<: *a\n  y: 2')).toMatchObject({ b: { x: 1, y: 2 } });
  expect(values("a:\n  - b: \"x\n  y: z\\\"\"\n    c: 1\nd: 'it''s\n\nmore'")).toEqual({
    a: [{ b: 'x y: z"', c: 1 }],
    d: "it's\nmore",
  });
  expect(values('a: 1\nb: [')).toMatchObject({ line: 2 });
  expect([...keyLines('title: x\n\n"tags": [a]\n  no: 1\n')]).toEqual([
    ['title', 1],
    ['tags', 3],
  ]);
});

test('references that multiply without end are refused', () => {
  const levels = Array.from({ length: 12 }, (_, level) =>
    level === 0
      ? 'a0: &a0 [x, x, x, x, x, x, x, x, x]'
      : `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]`,
  );
  expect(readYaml(levels.join('\n'))).toMatchObject({ message: expect.stringMatching(/alias/) });
  expect(readYaml('['.repeat(20_000))).toHaveProperty('message');
});

test('nothing outside of the site is listed or read', async () => {
  await mkdir(join(folder, 'site/posts/.git'), { recursive: true });
  await mkdir(join(folder, 'outside'));
  await writeFile(join(folder, 'outside/secret.md'), 'secret');
  await writeFile(join(folder, 'site/posts/a.md'), '\uFEFFa');
  await writeFile(join(folder, 'site/latin.md'), Buffer.from([0xe4]));
  await writeFile(join(folder, 'site/large.md'), Buffer.alloc(11 * 1024 * 1024, 'a'));
  for (const [target, path] of [
    ['../outside', 'site/link'],
    ['../outside/secret.md', 'site/secret.md'],
    ['posts', 'site/again'],
    ['..', 'site/posts/up'],
    ['.', 'site/posts/self'],
    ['posts/a.md', 'site/b.md'],
    ['nowhere', 'site/broken'],
  ] as const) {
    await symlink(target, join(folder, path));
  }
  const site = listSite(join(folder, 'site'), (path) => path === 'skipped');
  expect(site.files).toEqual([
    'again/a.md',
    'b.md',
    'large.md',
    'latin.md',
    'posts/a.md',
    'posts/self/a.md',
  ]);
  expect(site.notes.map(({ file }) => file).sort()).toEqual([
    'again/self',
    'again/up',
    'broken',
    'link',
    'posts/self/self',
    'posts/self/up',
    'posts/up',
    'secret.md',
  ]);
  expect(readSiteText(site, 'b.md')).toBe('a');
  for (const [path, message] of [
    ['../outside/secret.md', "isn't in the site"],
    ['secret.md', "isn't in the site"],
    ['latin.md', "isn't UTF-8"],
    ['large.md', 'has 11 MB'],
  ] as const) {
    expect(() => readSiteText(site, path)).toThrow(message);
  }
  expect(insideOf(site.root, 'posts/a.md\0')).toBeUndefined();
});
