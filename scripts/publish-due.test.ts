import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { publishDue } from './commands/publish-due';
import { type Ended, runFile, runHere } from './test-command';

const PAST = '2026-01-01T10:00:00.000Z';
const AHEAD = '2999-01-01T10:00:00.000Z';
const BUILD = { name: 'built', version: '1.0.0', scripts: { build: 'echo built' } };

/** Makes a folder whose last build left this schedule, or none, for as long as it is used. */
async function inFolder<T>(schedule: string | undefined, start: (folder: string) => Promise<T>) {
  const folder = await mkdtemp(join(tmpdir(), 'publish-due-'));
  try {
    await writeFile(join(folder, 'package.json'), JSON.stringify(BUILD));
    await mkdir(join(folder, '.next'));
    if (schedule !== undefined) await writeFile(join(folder, '.next/schedule.json'), schedule);
    return await start(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs the command in such a folder. */
function run(schedule: string | undefined, ...args: string[]): Promise<Ended> {
  return inFolder(schedule, (cwd) => runHere(publishDue, { args, cwd }));
}

const scheduleWith = (...instants: string[]) => JSON.stringify({ built: PAST, instants });

test('it says whether something is due, and does nothing about it', async () => {
  expect(await run(scheduleWith(PAST, AHEAD), '--ask')).toMatchObject({
    code: 0,
    stdout: `Something is due since ${PAST}.\n`,
  });
  expect(await run(undefined, '--ask')).toMatchObject({
    code: 0,
    stdout: 'No build here came to its end.\n',
  });
  expect(await run(scheduleWith(AHEAD), '--ask')).toMatchObject({
    code: 3,
    stdout: `Nothing is due. The next moment is ${AHEAD}.\n`,
  });
});

test('who can’t know whether something is due says neither yes nor no', async () => {
  const { code, stderr } = await run('{', '--ask');
  expect(code).toBe(1);
  expect(stderr).toContain('JSON');
});

test('it builds and then runs the command, if something is due', async () => {
  // What it starts writes where the process does, so this is the file of the command.
  const args = ['echo', 'restarted'];
  const due = await inFolder(scheduleWith(PAST), (cwd) => runFile('publish-due', { args, cwd }));
  expect(due.code).toBe(0);
  expect(due.stdout).toMatch(/\nbuilt\nrestarted\n$/);
  expect(await run(scheduleWith(AHEAD), 'echo', 'restarted')).toMatchObject({
    code: 0,
    stdout: `Nothing is due. The next moment is ${AHEAD}.\n`,
  });
});

test('what isn’t a command is refused before anything is built', async () => {
  for (const words of [['--aks'], ['--ask', 'echo']]) {
    expect(await run(undefined, ...words)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `${words[0]} is no command.\n`,
    });
  }
});
