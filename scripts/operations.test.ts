import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { commands } from './inbox/commands';
import { commands as newsletterCommands } from './newsletter/commands';

/** What isn't set by who runs the site: a platform, Node.js or a test does. */
const OTHERS = [
  'CHROMIUM_PATH',
  'FUZZ_SEED',
  'LIVE_CONTENT',
  'NEXT_ADAPTER_PATH',
  'NODE_ENV',
  'NO_COLOR',
  'PATH',
];
const OF_PLATFORMS = [
  'GITHUB_ACTIONS',
  'GITHUB_STEP_SUMMARY',
  'TEST_DATABASE_URL',
  'TZ',
  'VERCEL',
  'VERCEL_ENV',
];

test('docs/operations.md has every variable that the site reads, and no other', async () => {
  const read = new Set<string>();
  for (const folder of ['app', 'lib', 'scripts']) {
    for (const path of await readdir(folder, { recursive: true })) {
      if (!/(?<!\.test)\.(?:tsx?|mjs)$/.test(path)) continue;
      const code = await readFile(join(folder, path), 'utf8');
      for (const [, name = ''] of code.matchAll(/\benv\.([A-Z][A-Z_]+)/g)) read.add(name);
      for (const [, names = ''] of code.matchAll(/\{ ([A-Z_, ]+) \} = (?:process\.)?env;/g)) {
        for (const name of names.split(', ')) read.add(name);
      }
    }
  }
  const guide = await readFile('docs/operations.md', 'utf8');
  const named = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = '']) => name);
  const wanted = [...read].filter((name) => ![...OTHERS, ...OF_PLATFORMS].includes(name));
  expect(named.sort()).toEqual(wanted.sort());
});

test('docs/operations.md names commands and flags that there are', async () => {
  const guide = await readFile('docs/operations.md', 'utf8');
  const lines = [...guide.matchAll(/npm run (?:-s )?(inbox|newsletter) -- ([a-z-]+)([^\n`]*)/g)];
  expect(lines.length).toBeGreaterThan(15);
  for (const [line, program, name = '', rest = ''] of lines) {
    const known = program === 'inbox' ? commands : newsletterCommands;
    const flags = [...rest.matchAll(/--([a-z-]+)/g)].map(([, flag = '']) => flag);
    const its = [...Object.keys(known[name]?.flags ?? {}), 'help'];
    expect(known, line).toHaveProperty(name);
    expect(
      flags.filter((flag) => !its.includes(flag)),
      line,
    ).toEqual([]);
  }
});

test('the tests that docs/operations.md names for faults are there', async () => {
  const guide = await readFile('docs/operations.md', 'utf8');
  const [, faults = ''] = guide.split('## Faults');
  const rows = faults.split('\n').filter((line) => /^\| (?!fault|---)/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const [, path = ''] = /`([^`]+\.ts)` \|$/.exec(row) ?? [];
    expect(await readFile(path, 'utf8'), row).toMatch(/test\(|problems/);
  }
});
