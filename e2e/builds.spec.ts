import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copySite, type SiteCopy } from './site-copy';

const SEED_FOLDER = process.env.SEED_POSTS ?? '';

let copy: SiteCopy;

test.beforeEach(async () => {
  copy = await copySite(test.info().testId);
});

test.afterEach(async () => {
  await copy.remove();
});

const build = (env?: Record<string, string>) => copy.run('npm', ['run', 'build'], env);

const readPage = (path: string) =>
  readFileSync(join(copy.folder, '.next/server/app', path), 'utf8');

test('what can’t be a document fails the build, each page by name', async () => {
  await copy.write(
    'components/counter.tsx',
    "'use client';\nexport const Counter = () => <p>0</p>;\n",
  );
  await copy.write(
    'app/(documents)/page.tsx',
    "import { Counter } from '@/components/counter';\nexport default function HomePage() {\n  return <Counter />;\n}\n",
  );
  await copy.write(
    'app/(documents)/events/page.tsx',
    'export default function EventsPage() {\n  return <script dangerouslySetInnerHTML={{ __html: "alert(1)" }} />;\n}\n',
  );
  const { code, output } = await build();
  expect(output).toMatch(
    /app\/\(documents\)\/page uses the client component \S*components\/counter\.tsx/,
  );
  expect(output).toContain('server/app/events.html has an inline script: alert(1)');
  expect(code).toBe(1);
});

test('content that the check refuses stops the build', async () => {
  await copy.write('content/blog/2023-01-01-x.md', '---\nlayout: blog_detail\n---\n');
  const { code, output } = await build();
  expect(output).toContain('content/blog/2023-01-01-x.md:3 title: missing');
  expect(code).toBe(1);
});

test('every date reads the same in Seoul and in Los Angeles, and a real post renders whole', async () => {
  // Two builds, beside whatever else two cores have to do.
  test.setTimeout(900_000);
  await copy.write(
    'content/blog/2019-5-8-unpadded.md',
    '---\nlayout: blog_detail\ntitle: Unpadded\n---\nText.\n',
  );
  await copy.write(
    'content/blog/2017-05-10-late.md',
    '---\nlayout: blog_detail\ntitle: Late\ndate: 2017-05-11 23:30:00 -0800\n---\nText.\n',
  );
  const seed = readSeed();
  if (seed) await copy.write('content/blog/2021-03-04-seed.md', seed);
  else test.info().annotations.push({ type: 'without', description: 'SEED_POSTS names no post' });
  const datesIn = async (zone: string) => {
    const { code, output } = await build({ TZ: zone });
    expect(code, output).toBe(0);
    return ['blog.html', 'members/amd.html', 'blog/unpadded.html', 'blog/late.html'].flatMap(
      (page) => readPage(page).match(/<time.*?<\/time>/g) ?? [],
    );
  };
  const dates = await datesIn('Asia/Seoul');
  expect(dates).toContain('<time dateTime="2019-05-08">8 May 2019</time>');
  expect(dates).toContain('<time dateTime="2017-05-11">11 May 2017</time>');
  expect(await datesIn('America/Los_Angeles')).toEqual(dates);
  if (seed) expectWhole(seed, readPage('blog/seed.html'));
});

/** A real post of the old site, where one lies beside the clone: it isn't ours to commit. */
function readSeed(): string | undefined {
  if (!existsSync(SEED_FOLDER)) return undefined;
  const [name = ''] = readdirSync(SEED_FOLDER);
  return readFileSync(join(SEED_FOLDER, name), 'utf8');
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
