import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const PAST = '2026-01-01T10:00:00.000Z';
const AHEAD = '2999-01-01T10:00:00.000Z';
const BUILD = { name: 'built', version: '1.0.0', scripts: { build: 'echo built' } };

/** Runs the script in a folder whose last build left this schedule, or none. */
async function run(schedule: string | undefined, ...words: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'publish-due-'));
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify(BUILD));
    await mkdir(join(folder, '.next'));
    if (schedule !== undefined) await writeFile(join(folder, '.next/schedule.json'), schedule);
    const script = resolve('scripts/publish-due.ts');
    const { status, stdout, stderr } = spawnSync(
      resolve('node_modules/.bin/tsx'),
      [script, ...words],
      { cwd: folder, encoding: 'utf8' },
    );
    return { status, stdout: stdout.trim(), stderr: stderr.trim() };
  } finally {
    await rm(folder, { recursive: true });
  }
}

const scheduleWith = (...instants: string[]) => JSON.stringify({ built: PAST, instants });

test('it says whether something is due, and does nothing about it', async () => {
  expect(await run(scheduleWith(PAST, AHEAD), '--ask')).toMatchObject({
    status: 0,
    stdout: `Something is due since ${PAST}.`,
  });
  expect(await run(undefined, '--ask')).toMatchObject({
    status: 0,
    stdout: 'No build here came to its end.',
  });
  expect(await run(scheduleWith(AHEAD), '--ask')).toMatchObject({
    status: 3,
    stdout: `Nothing is due. The next moment is ${AHEAD}.`,
  });
});

test('who can’t know whether something is due says neither yes nor no', async () => {
  const { status, stderr } = await run('{', '--ask');
  expect(status).toBe(1);
  expect(stderr).toContain('JSON');
});

test('it builds and then runs the command, if something is due', async () => {
  const due = await run(scheduleWith(PAST), 'echo', 'restarted');
  expect(due.status).toBe(0);
  expect(due.stdout).toMatch(/\nbuilt\nrestarted$/);
  expect(await run(scheduleWith(AHEAD), 'echo', 'restarted')).toMatchObject({
    status: 0,
    stdout: `Nothing is due. The next moment is ${AHEAD}.`,
  });
});

test('what isn’t a command is refused before anything is built', async () => {
  for (const words of [['--aks'], ['--ask', 'echo']]) {
    expect(await run(undefined, ...words)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `${words[0]} is no command.`,
    });
  }
});
