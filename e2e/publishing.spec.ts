import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { PORTS } from './ports';
import { copySite, type SiteCopy } from './site-copy';

const SECRET = 'a secret of some length';
const AUTHORIZED = { headers: { Authorization: `Bearer ${SECRET}` } };
/** Between the start of a build and the moment that it decides what is public. */
const AHEAD = 60_000;

test('a post goes public at the moment that it names, and not before', async ({ request }) => {
  // Two builds, beside whatever else two cores have to do.
  test.setTimeout(900_000);
  let calls = 0;
  const hook = createServer((_, response) => {
    calls += 1;
    response.writeHead(201).end();
  }).listen();
  const copy = await copySite('publishing');
  const page = join(copy.folder, '.next/server/app/blog/at-its-time.html');
  try {
    const due = Date.now() + AHEAD;
    const publish = new Date(due).toISOString();
    await copy.write(
      'content/blog/2026-01-01-at-its-time.md',
      `---\ntitle: At its time\npublish: ${publish}\n---\nText.\n`,
    );
    const first = await copy.run('npm', ['run', 'build']);
    expect(first.code, first.output).toBe(0);
    expect(existsSync(page)).toBe(false);
    const built = JSON.parse(await readFile(join(copy.folder, '.next/schedule.json'), 'utf8'));
    // Behind it are days from which on something else reads differently.
    expect(built.instants[0]).toBe(publish);
    expect(Date.parse(built.built)).toBeLessThan(due);

    copy.start('npm', ['run', 'serve', '--', '-p', String(PORTS.publishing)], {
      CRON_SECRET: SECRET,
      DEPLOY_HOOK_URL: `http://localhost:${(hook.address() as AddressInfo).port}/`,
    });
    const address = `http://localhost:${PORTS.publishing}/api/publish`;
    const status = () => request.get(address).then((answer) => answer.status(), String);
    await expect.poll(status, { timeout: 120_000 }).toBe(401);
    await expect
      .poll(async () => (await request.get(address, AUTHORIZED)).json(), { timeout: 2 * AHEAD })
      .toMatchObject({ started: true });
    expect(Date.now()).toBeGreaterThanOrEqual(due);
    // The build is on its way: who asks again doesn't start another.
    expect(await (await request.get(address, AUTHORIZED)).json()).toMatchObject({ started: false });
    expect(calls).toBe(1);

    const check = await copy.run('npm', ['run', 'check']);
    expect(check.output).toMatch(/at-its-time\.md:3 warning: publish: due since .* UTC/);

    await breakOff(copy);
    // The next build makes all of it anew.
    const second = await copy.run('npm', ['run', 'publish-due', '--', 'echo', 'restarted']);
    expect(second.output.trim().split('\n').at(-1)).toBe('restarted');
    expect(existsSync(page)).toBe(true);
    const third = await copy.run('npm', ['run', 'publish-due', '--', 'echo', 'restarted']);
    expect(third.output.trim().split('\n').at(-1)).toMatch(/^Nothing is due\. The next moment is /);
    expect((await copy.run('npm', ['run', 'check'])).output).not.toContain('due since');
  } finally {
    hook.close();
    await copy.remove();
  }
});

/** Kills a build, with all that it started, in the middle of what Next.js does. */
async function breakOff(copy: SiteCopy): Promise<void> {
  const build = copy.start('npm', ['run', 'build']);
  let output = '';
  build.stdout?.on('data', (data) => (output += data));
  await expect.poll(() => output, { timeout: 120_000 }).toContain('Creating an optimized');
  await sleep(3000);
  if (!build.pid) throw new Error('The build has no process.');
  process.kill(-build.pid, 'SIGKILL');
}
