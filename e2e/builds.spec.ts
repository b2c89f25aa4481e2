import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copySite, type SiteCopy } from './site-copy';

let copy: SiteCopy;

test.beforeEach(async () => {
  copy = await copySite(test.info().testId);
});

test.afterEach(async () => {
  await copy.remove();
});

/** What the app keeps of its routes, so that few are built. */
const KEPT = ['layout.tsx', 'page.tsx', 'events'];

test('what can’t be a document fails the build, each page by name', async () => {
  for (const folder of ['(apps)', '(embed)', '[...path]', 'api', 'newsletter', 'social']) {
    await rm(join(copy.folder, 'app', folder), { recursive: true });
  }
  const documents = join(copy.folder, 'app/(documents)');
  for (const name of await readdir(documents)) {
    if (!KEPT.includes(name)) await rm(join(documents, name), { recursive: true });
  }
  await rm(join(documents, 'events/[slug]'), { recursive: true });
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
  const { message } = await copy.build().then(
    () => new Error('The build came to its end.'),
    (error: Error) => error,
  );
  expect(message).toMatch(
    /app\/\(documents\)\/page uses the client component \S*components\/counter\.tsx/,
  );
  expect(message).toContain('server/app/events.html has an inline script: alert(1)');
  expect(message).toContain('The build ended with 1.');
});

test('content that the check refuses stops the build', async () => {
  await copy.write('content/blog/2023-01-01-x.md', '---\nlayout: blog_detail\n---\n');
  const { code, output } = await copy.run('npm', ['run', 'build']);
  expect(output).toContain('content/blog/2023-01-01-x.md:3 title: missing');
  expect(code).toBe(1);
});
