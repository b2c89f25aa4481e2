import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildId } from './build-id';
import { writeFiles } from './content/check/test-folder';

const FILES = {
  'app/page.tsx': 'export default () => null;\n',
  'lib/site.ts': 'export const site = {};\n',
  '.generated/content.json': '{}',
};

test('builds of the same files and clock have one name, and any other has its own', async () => {
  const before = process.env.BUILD_CLOCK;
  const folders = await Promise.all(
    ['one', 'two'].map((name) => mkdtemp(join(tmpdir(), `build-id-${name}-`))),
  );
  try {
    const [one = '', two = ''] = folders;
    process.env.BUILD_CLOCK = '2026-03-01T10:00:00Z';
    for (const folder of folders) await writeFiles(folder, FILES);
    const id = buildId(one);
    expect(id).toMatch(/^[0-9b-fx]{21}$/);
    expect(buildId(two)).toBe(id);
    const ids = [id];
    for (const path of Object.keys(FILES)) {
      await writeFiles(two, { [path]: 'changed' });
      ids.push(buildId(two));
    }
    process.env.BUILD_CLOCK = '2026-03-01T10:00:01Z';
    ids.push(buildId(one));
    expect(new Set(ids).size).toBe(5);
    // Copies of the site that tests make there are none of its files.
    const later = buildId(one);
    await writeFiles(one, { '.generated/sites/copy/app/page.tsx': 'x' });
    expect(buildId(one)).toBe(later);
  } finally {
    if (before === undefined) delete process.env.BUILD_CLOCK;
    else process.env.BUILD_CLOCK = before;
    for (const folder of folders) await rm(folder, { recursive: true });
  }
});
