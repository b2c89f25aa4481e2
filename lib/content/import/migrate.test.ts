import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type ImportOptions, migrate } from './migrate';
import { oldPage, oldPost, oldSite } from './samples';
import type { SourceSite } from './source-site';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'migrate-'));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

async function list(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => !path.startsWith('old/'))
    .sort();
}

const read = (path: string) => readFile(join(folder, path), 'utf8');

function run(site: SourceSite, options: Partial<ImportOptions> = {}) {
  const contentDir = join(folder, 'content');
  const publicDir = join(folder, 'public');
  const readSite = async (place: (documents: SourceSite['documents']) => unknown) => {
    place(site.documents);
    return site;
  };
  return migrate(readSite, { contentDir, publicDir, isDryRun: false, ...options });
}

/** An old site with a bit of everything, whose files lie in the folder `old`. */
async function sampleSite(): Promise<SourceSite> {
  const files: Record<string, string> = {};
  for (const path of ['/images/a.svg', '/images/unused.svg', '/css/main.css', '/api/x.svg']) {
    await write(`old${path}`, `<svg id="${path}"/>`);
    files[path] = join(folder, 'old', path);
  }
  return oldSite(
    [
      oldPost({
        body: '![a](/images/a.svg) [guide](/guides/server.html) ![b](https://example.com/b.png)',
        fields: { title: 'Hello', category: 'news', discourse: 3 },
        feedId: 'https://blog.example.org/2019/05/08/hello',
        formerAddresses: ['/old/hello'],
      }),
      oldPost({ slug: 'html', format: 'html', body: '<p>Text.</p>' }),
      oldPost({
        slug: 'left',
        body: '{% tabs %}',
        notes: [
          {
            kind: 'tag',
            name: 'tabs',
            message: 'm',
            severity: 'left',
            file: '_posts/2019-05-08-left.md',
            line: 4,
          },
        ],
      }),
      oldPage('/guides/server.html', {
        fields: { title: 'Server' },
        body: '# Server\n\nHow to serve.\n',
      }),
      oldPage('/'),
      oldPage('/go.html', { redirectsTo: 'https://example.com/' }),
    ],
    {
      addresses: [
        ...Object.keys(files).map((path) => ({
          path,
          kind: 'asset' as const,
          file: path.slice(1),
        })),
        { path: '/rss.xml', kind: 'feed' },
        { path: '/feed.xml', kind: 'feed' },
        { path: '/tags.html', kind: 'generated', file: 'tags.html' },
        { path: '/page2/', kind: 'generated' },
      ],
      notes: [
        {
          kind: 'file that can’t be read',
          message: 'is no UTF-8',
          severity: 'error',
          file: '_posts/x.md',
          line: 1,
        },
      ],
    },
    files,
  );
}

const IMPORTED = [
  'content/blog/2019-05-08-hello.md',
  'content/blog/2019-05-08-html.md',
  'content/blog/2019-05-08-left.md',
  'content/pages/guides/server.md',
  'content/redirects.txt',
  'public/assets/api/x.svg',
  'public/images/a.svg',
  'public/images/unused.svg',
];

test('a whole site comes over, with the addresses it had', async () => {
  const report = await run(await sampleSite());
  expect(await list()).toEqual(IMPORTED);
  expect(await read('content/blog/2019-05-08-hello.md')).toBe(
    [
      '---',
      'layout: blog_detail',
      'title: Hello',
      'tags:',
      '  - news',
      'guid: https://blog.example.org/2019/05/08/hello',
      'redirect_from: /old/hello',
      '---',
      '',
      '![a](/images/a.svg) [guide](/guides/server) ![b](https://example.com/b.png)',
      '',
    ].join('\n'),
  );
  expect(
    (await read('content/redirects.txt')).split('\n').filter((line) => line.startsWith('/')),
  ).toEqual([
    '/api/x.svg /assets/api/x.svg',
    '/go.html https://example.com/',
    '/page2 /blog',
    '/rss.xml /feed.xml',
  ]);
  expect(
    report.addresses.map(({ path, answer, target }) =>
      [path, answer, target].filter(Boolean).join(' '),
    ),
  ).toEqual([
    '/ same',
    '/2019/05/08/hello.html redirect /blog/hello',
    '/2019/05/08/html.html redirect /blog/html',
    '/2019/05/08/left.html redirect /blog/left',
    '/api/x.svg redirect /assets/api/x.svg',
    '/css/main.css nothing',
    '/feed.xml same',
    '/go.html redirect https://example.com/',
    '/guides/server.html same',
    '/images/a.svg same',
    '/images/unused.svg same',
    '/old/hello redirect /blog/hello',
    '/page2 redirect /blog',
    '/rss.xml redirect /feed.xml',
    '/tags.html nothing',
  ]);
  expect(report.posts).toEqual({ read: 3, brought: 3, there: 0, kept: 0 });
  expect(report.refused).toBe(1);
  expect(report.notes.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual([
    'refused file that can’t be read',
    'left tag',
    'info page that isn’t brought over',
    'warning picture of another host',
  ]);
  expect([...report.leftOut]).toEqual([['discourse', ['_posts/2019-05-08-hello.md']]]);
});

test('a dry run writes nothing and says the same', async () => {
  const site = await sampleSite();
  const dry = await run(site, { isDryRun: true });
  expect(await list()).toEqual([]);
  const { isDryRun: _, ...rest } = await run(site);
  expect(rest).toEqual({ ...dry, isDryRun: undefined, ...rest });
  expect(dry.addresses).toEqual(rest.addresses);
  expect(dry.posts).toEqual(rest.posts);
});

test('a second run changes nothing, and one that was broken off goes on', async () => {
  const site = await sampleSite();
  await run(site);
  const before = await Promise.all(IMPORTED.map(read));
  const again = await run(site);
  expect(await list()).toEqual(IMPORTED);
  expect(await Promise.all(IMPORTED.map(read))).toEqual(before);
  expect([again.posts.there, again.pages.there, again.files.there, again.redirects.there]).toEqual([
    3, 1, 3, 4,
  ]);
  await rm(join(folder, 'content/blog/2019-05-08-html.md'));
  await rm(join(folder, 'public/images/a.svg'));
  const rest = await run(site);
  expect([rest.posts.brought, rest.files.brought]).toEqual([1, 1]);
  expect(await Promise.all(IMPORTED.map(read))).toEqual(before);
});

test('nothing is overwritten', async () => {
  const there = {
    'content/blog/2019-05-08-hello.md': '---\ntitle: Ours\n---\nOurs.\n',
    'public/images/a.svg': '<svg id="ours"/>',
    'content/redirects.txt': '# Ours.\n/rss.xml /atom.xml\n',
  };
  for (const [path, text] of Object.entries(there)) await write(path, text);
  const report = await run(await sampleSite());
  expect(await read('content/blog/2019-05-08-hello.md')).toBe(
    there['content/blog/2019-05-08-hello.md'],
  );
  expect(await read('public/images/a.svg')).toBe(there['public/images/a.svg']);
  expect(await read('content/redirects.txt')).toMatch(/^# Ours\.\n\/rss\.xml \/atom\.xml\n\/api/);
  expect(report.posts).toEqual({ read: 3, brought: 2, there: 0, kept: 1 });
  // The old site's picture comes in by another name.
  expect((await list()).filter((path) => /images\/a-[\da-f]{8}\.svg$/.test(path))).toHaveLength(1);
});

test('pictures of other hosts are fetched from whichever field names them', async () => {
  const site = await sampleSite();
  const at = (name: string) => `https://example.com/${name}.png`;
  const fields = [
    { 'featured-image': at('featured') },
    { cover: { path: at('cover'), alt: 'A' } },
    { image: [at('listed')] },
    { teaser: at('mapped') },
  ];
  fields.forEach((each, index) => {
    site.documents.push(oldPost({ slug: `picture-${index}`, fields: { title: 'A', ...each } }));
  });
  const fetch = async (url: string) => ({ bytes: Buffer.from(url), ending: 'png' });
  await run(site, { isDownloading: true, fetch, renamed: new Map([['teaser', 'image']]) });
  const names = ['featured', 'cover', 'listed', 'mapped'].map((name) => `${name}.png`);
  for (const name of names) {
    expect(await list()).toContain(`public/assets/downloads/${name}`);
  }
});

test('nothing is written through a symbolic link that leads out', async () => {
  await mkdir(join(folder, 'elsewhere'));
  await mkdir(join(folder, 'content'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'content/blog'));
  await expect(run(await sampleSite())).rejects.toThrow(/content\/blog leads out of content/);
  expect(await readdir(join(folder, 'elsewhere'))).toEqual([]);
});

test('pictures of other hosts are fetched once', async () => {
  const site = await sampleSite();
  site.documents.push(
    oldPost({
      slug: 'two',
      body: '![x](https://example.com/2/b.png) ![y](https://example.com/none.png)',
    }),
  );
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    return url.includes('none')
      ? { complaint: 'its server answered 404' }
      : { bytes: Buffer.from(url), ending: 'webp' };
  };
  const report = await run(site, { isDownloading: true, fetch });
  const downloads = (await list()).filter((path) => path.includes('downloads'));
  expect(downloads).toEqual(
    [
      'public/assets/downloads/b.webp',
      expect.stringMatching(/^public\/assets\/downloads\/b-[\da-f]{8}\.webp$/),
    ].sort((a) => (typeof a === 'string' ? 1 : -1)),
  );
  expect(await read('content/blog/2019-05-08-hello.md')).toContain(
    '![b](/assets/downloads/b.webp)',
  );
  expect(await read('content/blog/2019-05-08-two.md')).toContain(
    '![y](https://example.com/none.png)',
  );
  expect(report.downloads).toEqual({ wanted: 3, fetched: 2, there: 0, failed: 1 });
  const again = await run(site, { isDownloading: true, fetch });
  expect(again.downloads).toEqual({ wanted: 3, fetched: 0, there: 2, failed: 1 });
  expect(again.posts.there).toBe(4);
  expect(asked.filter((url) => !url.includes('none'))).toHaveLength(2);
});

test('addresses from elsewhere are listed too', async () => {
  const addresses = ['/2019/05/08/hello.html', '/archive/', '/images/a.svg'];
  const report = await run(await sampleSite(), { addresses });
  expect(report.addresses.filter(({ kind }) => kind === 'listed')).toEqual([
    { path: '/archive', kind: 'listed', answer: 'nothing', why: expect.any(String) },
  ]);
});
