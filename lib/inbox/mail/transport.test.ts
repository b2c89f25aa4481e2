import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sampleQueuedMail } from '../samples';
import { canSend, openTransport } from './transport';

const NOW = Date.parse('2026-12-01T18:00:00.000Z');

test('without a server messages become files, each once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'outbox-'));
  const transport = openTransport({ DATA_DIR: folder });
  expect(transport?.place).toContain('SMTP_URL is not set');
  await Promise.all([
    transport?.send(sampleQueuedMail('one', NOW)),
    transport?.send(sampleQueuedMail('one', NOW, { subject: 'Another' })),
    transport?.send(sampleQueuedMail('two', NOW)),
  ]);
  expect((await readdir(join(folder, 'outbox'))).sort()).toEqual(['one.eml', 'two.eml']);
  const first = await readFile(join(folder, 'outbox/one.eml'), 'utf8');
  expect(first).not.toMatch(/[^\r]\n/);
  await transport?.send(sampleQueuedMail('one', NOW, { text: 'Changed.' }));
  expect(await readFile(join(folder, 'outbox/one.eml'), 'utf8')).toBe(first);
  expect(await transport?.send(sampleQueuedMail('../out', NOW))).toMatchObject({ kind: 'later' });
  expect(await readdir(folder)).toEqual(['outbox']);
  await rm(folder, { recursive: true });
});

test('where neither a server nor a disk lasts, there is nothing to send with', () => {
  expect(openTransport({ VERCEL: '1' })).toBeUndefined();
  expect(canSend({ VERCEL: '1' })).toBe(false);
  const noSender = { SMTP_URL: 'smtp://127.0.0.1' };
  expect(() => openTransport(noSender)).toThrow('sender');
  expect(canSend(noSender)).toBe(false);
  expect(canSend({ ...noSender, MAIL_FROM: 'inbox@example.org', VERCEL: '1' })).toBe(true);
  expect(canSend({})).toBe(true);
});
