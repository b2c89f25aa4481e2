import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { InboxConfig } from '../lib/inbox/config';
import { fillInbox } from '../lib/inbox/test-contents';
import { onEachDatabase } from '../lib/inbox/test-inboxes';
import { inboxSums } from '../lib/inbox/transfer';
import { inbox as inboxCommand } from './commands/inbox';
import { temporaryProject } from './import-folder';

onEachDatabase(
  ({ create }) => {
    test('the file moves into an empty Postgres with one command, and into no other', async () => {
      const project = await temporaryProject();
      const target = await create(false);
      try {
        if (target.config.kind !== 'postgres') return;
        const file: InboxConfig = { kind: 'file', path: join(project.folder, 'data/inbox.db') };
        await fillInbox(file);
        const sums = await inboxSums(file);
        const to = `--to=${target.config.url}`;
        const asked = await project.run(inboxCommand, 'transfer', to);
        expect(asked.code, asked.lines.join('\n')).toBe(2);

        const { code, lines } = await project.run(inboxCommand, 'transfer', to, '--yes');
        expect(code, lines.join('\n')).toBe(0);
        for (const { table, rows, checksum } of sums) {
          expect(rows, table).toBeGreaterThan(0);
          const line = lines.find((each) => each.startsWith(`${table} `));
          expect(line?.split(/ +/)).toEqual([table, String(rows), checksum]);
        }
        expect(await inboxSums(target.config)).toEqual(sums);
        expect(await inboxSums(file)).toEqual(sums);

        const again = await project.run(inboxCommand, 'transfer', to, '--yes');
        expect(again.code).toBe(1);
        expect(again.lines.join('\n')).toContain('must be empty');
        expect(await inboxSums(target.config)).toEqual(sums);
      } finally {
        await target.remove();
        await project.remove();
      }
    });
  },
  ['postgres'],
);
