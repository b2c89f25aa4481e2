import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { killedRound } from '../../scripts/soak/posts';
import { PORTS } from '../ports';
import type { SiteCopy } from '../site-copy';
import { MAIL } from './visitor';

/** How many apply at once; an hour allows no more than five times as many. */
const APPLICANTS = 40;

/**
 * The test of what becomes of applications when the server is killed, as a short round of
 * `npm run test:soak`. It leaves a server with another inbox than it found.
 *
 * @param copy gives the site, which is served.
 */
export function testKilled(copy: () => SiteCopy): void {
  test('what was acknowledged outlives a server that is killed, whole and once', async () => {
    const path = join(copy().folder, 'killed/inbox.db');
    const env = { ...MAIL, DATA_DIR: 'killed', INBOX_NOTIFY: 'office@example.org' };
    const site = {
      config: { kind: 'file', path } as const,
      start: () => copy().serve(PORTS.forms, env),
      kill: () => copy().kill(),
    };
    await site.kill();
    await site.start();
    const names = Array.from({ length: APPLICANTS }, (_, number) => `Nr. ${number}`);
    const moment = {
      killAfter: 1 + Math.floor((Math.random() * APPLICANTS) / 2),
      delay: Math.random() * 10,
    };
    const { stored, problems } = await killedRound(site, names, [], moment);
    expect({ stored, problems }).toEqual({ stored: APPLICANTS, problems: [] });
  });
}
