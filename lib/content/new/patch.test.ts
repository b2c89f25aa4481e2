import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { memberPatch } from './member-patch';
import { smallContent } from './test-content';

const ACCEPTED = {
  organisation: 'Example Compute',
  website: 'https://example.org',
  country: 'NZ',
  tier: 'gold',
  projectLinks: ['https://example.org/code'],
};

let content: string;
let remove: () => Promise<void>;

test.beforeAll(async () => {
  ({ content, remove } = await smallContent());
});

test.afterAll(() => remove());

test('git makes the files of a new member of the patch, whatever they are called', async () => {
  for (const organisation of ['Example Compute', '東京サンプル研究所', '+++ b/x\n--- "q"', 'Ünï']) {
    const options = { day: '2026-12-02', quote: 'We keep\n--- a/x\n+++ b/y\n@@ -1 +1 @@' };
    const slug = organisation.startsWith('+') ? 'odd' : undefined;
    const made = await memberPatch({ ...ACCEPTED, organisation }, { ...options, slug }, content);
    if ('fault' in made) throw new Error(made.fault);
    expect(made.files).toHaveLength(2);
    const folder = await mkdtemp(join(tmpdir(), 'patch-'));
    try {
      execFileSync('git', ['init', '-q'], { cwd: folder });
      await writeFile(join(folder, 'member.patch'), made.text);
      execFileSync('git', ['apply', '--whitespace=error', 'member.patch'], { cwd: folder });
      const texts = await Promise.all(
        made.files.map((file) => readFile(join(folder, file), 'utf8')),
      );
      expect(texts.join('')).toContain('draft: true');
      const again = () =>
        execFileSync('git', ['apply', 'member.patch'], { cwd: folder, stdio: 'pipe' });
      expect(again).toThrow('already exists');
    } finally {
      await rm(folder, { recursive: true });
    }
  }
});

test('a member that is there, a tier or an address that can’t be is said, and no patch made', async () => {
  const options = { day: '2026-12-02' };
  const faultOf = async (accepted: object, more: object) => {
    const made = await memberPatch({ ...ACCEPTED, ...accepted }, { ...options, ...more }, content);
    return 'fault' in made ? made.fault : '';
  };
  expect(await faultOf({}, { slug: 'there' })).toContain('is there already');
  expect(await faultOf({ tier: 'tin' }, {})).toContain('no tier');
  expect(await faultOf({}, { slug: '../x' })).toContain('can’t be done');
});
