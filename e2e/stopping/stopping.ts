import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import Libsql from 'libsql';
import { FORM_TYPE, FROM_PAGE, MESSAGE, ORIGIN, visitor } from '../forms/posting';
import { MAIL } from '../forms/visitor';
import { PORTS } from '../ports';
import type { SiteCopy } from '../site-copy';
import { startTestMailServer } from '../test-mail-server';

const FOLDER = 'stopping';
/** How long the mail server takes for an address, so that the site still sends when it is told to stop. */
const SLOWNESS = 1000;
/** Platforms kill what hasn't ended half a minute after they asked for it. */
const PATIENCE = 28_000;

/**
 * The test of a server that is told to stop while it works. It leaves none running.
 *
 * @param copy gives the site, which is served.
 */
export function testStopping(copy: () => SiteCopy): void {
  test('a server that is told to stop ends what it has begun, and ends well', async () => {
    await copy().kill();
    const mails = await startTestMailServer(
      { onRcptTo: (_address, _session, done) => void setTimeout(done, SLOWNESS) },
      PORTS.smtp,
    );
    try {
      const env = { ...MAIL, DATA_DIR: FOLDER, INBOX_NOTIFY: 'office@example.org' };
      const args = ['run', 'serve', '--', '-p', String(PORTS.forms)];
      const server = copy().start('npm', args, env);
      const ended = once(server, 'exit');
      await expect.poll(() => isListening(), { timeout: 60_000 }).toBe(true);
      // The inbox is opened by the first who asks, which isn't what is tried here.
      expect((await fetch(`${ORIGIN}/api/health`)).status).toBe(200);

      const message = slowPost();
      await sleep(500);
      // npm alone is told, as by systemd or Docker.
      server.kill('SIGTERM');
      const toldAt = performance.now();
      await expect.poll(() => isListening(), { timeout: 10_000 }).toBe(false);
      expect(await message.finish()).toMatch(/^HTTP\/1\.1 303 /);
      expect(await ended).toEqual([0, null]);
      expect(performance.now() - toldAt).toBeLessThan(PATIENCE);
      expect(mails.received).toHaveLength(2);
      expect(mailStates(copy())).toEqual([{ state: 'sent' }, { state: 'sent' }]);
    } finally {
      await mails.stop();
    }
  });
}

/** Begins to send a message; the rest of it goes when `finish` is called, which gives the answer. */
function slowPost() {
  const body = new URLSearchParams({ ...MESSAGE, subject: 'Stopping' }).toString();
  const headers = { ...FROM_PAGE, ...FORM_TYPE, ...visitor(), 'Content-Length': body.length };
  const head = Object.entries({ Host: `localhost:${PORTS.forms}`, ...headers });
  const socket = connect(PORTS.forms, 'localhost');
  socket.write(
    `POST /api/contact HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n${body.slice(0, 20)}`,
  );
  return {
    async finish(): Promise<string> {
      socket.write(body.slice(20));
      const [answer] = await once(socket, 'data');
      return String(answer);
    },
  };
}

/** Whether anything takes connections at the site's port. */
function isListening(): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(PORTS.forms, 'localhost');
    socket.on('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });
}

function mailStates({ folder }: SiteCopy): unknown[] {
  const db = new Libsql(join(folder, FOLDER, 'inbox.db'), { readonly: true });
  try {
    return db.prepare('SELECT state FROM mails').all();
  } finally {
    db.close();
  }
}
