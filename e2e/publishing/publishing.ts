import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import { PORTS } from '../ports';
import type { SiteCopy } from '../site-copy';

const SECRET = 'a secret of some length';
const AUTHORIZED = { headers: { Authorization: `Bearer ${SECRET}` } };
/** Between the start of a build and the moment that it decides what is public. */
const AHEAD = 60_000;
const FILE = 'content/blog/2016-01-01-at-its-time.md';

const pageOf = ({ folder }: SiteCopy) => join(folder, '.next/server/app/blog/at-its-time.html');

/** Writes a post into a copy, just before it is built, that is to go public soon after. */
export async function writeScheduledPost(copy: SiteCopy): Promise<void> {
  const publish = new Date(Date.now() + AHEAD).toISOString();
  await copy.write(FILE, `---\ntitle: At its time\npublish: ${publish}\n---\nText.\n`);
}

/**
 * The tests of how the scheduled post goes public, the second of which builds the site anew.
 *
 * @param copy gives the site, once it is built.
 */
export function testPublishing(copy: () => SiteCopy): void {
  test('a deployment is asked for at the moment that a post names, and not before', async ({
    request,
  }) => {
    const due = await dueOf(copy());
    const schedule = join(copy().folder, '.next/schedule.json');
    const built = JSON.parse(await readFile(schedule, 'utf8'));
    // Behind it are days from which on something else reads differently.
    expect(built.instants[0]).toBe(due);
    expect(built.built < due).toBe(true);
    expect(existsSync(pageOf(copy()))).toBe(false);

    let calls = 0;
    const hook = createServer((_, response) => {
      calls += 1;
      response.writeHead(201).end();
    }).listen();
    const server = copy().start('npm', ['run', 'serve', '--', '-p', String(PORTS.publishing)], {
      CRON_SECRET: SECRET,
      DEPLOY_HOOK_URL: `http://localhost:${(hook.address() as AddressInfo).port}/`,
    });
    try {
      const address = `http://localhost:${PORTS.publishing}/api/publish`;
      const status = () => request.get(address).then((answer) => answer.status(), String);
      await expect.poll(status, { timeout: 120_000 }).toBe(401);
      await expect
        .poll(async () => (await request.get(address, AUTHORIZED)).json(), { timeout: 2 * AHEAD })
        .toMatchObject({ started: true });
      expect(new Date().toISOString() >= due).toBe(true);
      // The build is on its way: who asks again doesn't start another.
      expect(await (await request.get(address, AUTHORIZED)).json()).toMatchObject({
        started: false,
      });
      expect(calls).toBe(1);
    } finally {
      server.kill();
      hook.close();
    }
  });

  test('what is due is built once, by the first build that comes to its end', async () => {
    // A build and the beginning of another, beside whatever else two cores have to do.
    test.setTimeout(600_000);
    const check = await copy().run('npm', ['run', 'check']);
    expect(check.output).toMatch(/at-its-time\.md:3 warning: publish: due since .* UTC/);

    await breakOff(copy());
    const publishDue = () => copy().run('npm', ['run', 'publish-due', '--', 'echo', 'restarted']);
    // The next build makes all of it anew.
    expect((await publishDue()).output.trim().split('\n').at(-1)).toBe('restarted');
    expect(existsSync(pageOf(copy()))).toBe(true);
    expect((await publishDue()).output.trim().split('\n').at(-1)).toMatch(
      /^Nothing is due\. The next moment is /,
    );
    expect((await copy().run('npm', ['run', 'check'])).output).not.toContain('due since');
  });
}

/** When the scheduled post of a copy goes public. */
async function dueOf({ folder }: SiteCopy): Promise<string> {
  const [, due = ''] = /^publish: (.*)$/m.exec(await readFile(join(folder, FILE), 'utf8')) ?? [];
  return due;
}

/** Kills a build, with all that it started, in the middle of what Next.js does. */
async function breakOff(copy: SiteCopy): Promise<void> {
  const build = copy.start('npm', ['run', 'build']);
  let output = '';
  build.stdout?.on('data', (data) => (output += data));
  // It comes right before Next.js, whose own words about its steps are left out.
  await expect.poll(() => output, { timeout: 120_000 }).toContain('Search index:');
  await sleep(5000);
  if (!build.pid) throw new Error('The build has no process.');
  process.kill(-build.pid, 'SIGKILL');
}
