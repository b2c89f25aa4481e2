import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { migrateInbox, openInbox } from './index';
import { fillInbox } from './test-contents';
import { onEachDatabase } from './test-inboxes';
import { inboxSums } from './transfer';

const NOW = new Date('2026-03-31T10:00:00.000Z');

function run(program: string, args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

const hasPrograms = ['pg_dump', 'pg_restore'].every(
  (program) => run(program, ['--version']).status === 0,
);

onEachDatabase(
  ({ create }) => {
    test('a dump that is restored as the guide says is the same inbox', async () => {
      test.skip(!hasPrograms, 'pg_dump and pg_restore are not installed');
      const folder = await mkdtemp(join(tmpdir(), 'dump-'));
      const source = await create();
      const target = await create(false);
      try {
        if (source.config.kind !== 'postgres' || target.config.kind !== 'postgres') return;
        const id = await fillInbox(source.config);
        const sums = await inboxSums(source.config);
        const dump = join(folder, 'inbox.dump');
        const dumping = ['--format=custom', `--file=${dump}`, source.config.url];
        expect(run('pg_dump', dumping)).toEqual({ status: 0, output: '' });
        const restoring = ['--no-owner', `--dbname=${target.config.url}`, dump];
        expect(run('pg_restore', restoring)).toEqual({ status: 0, output: '' });

        expect(sums.every(({ rows }) => rows > 0)).toBe(true);
        expect(await inboxSums(target.config)).toEqual(sums);
        expect(await migrateInbox(target.config)).toEqual([]);
        // What is restored works on: a history goes on where it ended.
        const inbox = await openInbox(target.config);
        await inbox.note(id, { who: 'Sam', text: 'Restored.' }, NOW);
        expect(await inbox.history(id)).toHaveLength(4);
        await inbox.close();
      } finally {
        await source.remove();
        await target.remove();
        await rm(folder, { recursive: true });
      }
    });
  },
  ['postgres'],
);
