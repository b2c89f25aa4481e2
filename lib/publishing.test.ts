import { expect, test } from '@playwright/test';
import { BUILD_TIME, publisher } from './publishing';

const SETTINGS = {
  secret: 'a secret',
  hookUrl: 'https://hooks.example.org/1',
  isWithoutInbox: false,
};
const FIRST = '2026-12-01T18:00:00.000Z';
const SECOND = '2026-12-01T18:05:00.000Z';
const SCHEDULE = { built: '2026-11-30T00:00:00.000Z', instants: [FIRST, SECOND] };

/** Asks at moments of a moved clock, and counts the builds that are started. */
function setUp(status = 201) {
  const builds: string[] = [];
  const answer = { status };
  const publish = publisher(async (hookUrl) => {
    builds.push(hookUrl);
    return answer.status;
  });
  const ask = (now: string | number, header: string | null = 'Bearer a secret', own = {}) =>
    publish(header, { ...SETTINGS, ...own }, SCHEDULE, new Date(now).getTime());
  return { builds, answer, ask };
}

test('a build is started once for a moment that has come, and again for the next', async () => {
  const { builds, ask } = setUp();
  expect(await ask('2026-12-01T17:59:59.999Z')).toMatchObject({ status: 200, started: false });
  expect(await ask(FIRST)).toMatchObject({ status: 200, started: true });
  expect(await ask('2026-12-01T18:01Z')).toMatchObject({ status: 200, started: false });
  expect(await ask(SECOND)).toMatchObject({ started: true });
  expect(await ask('2026-12-01T18:06Z')).toMatchObject({ started: false });
  expect(builds).toEqual([SETTINGS.hookUrl, SETTINGS.hookUrl]);
});

test('a build that brought nothing is started again', async () => {
  const { builds, answer, ask } = setUp(404);
  expect(await ask(FIRST)).toMatchObject({ status: 502, started: false });
  answer.status = 201;
  expect(await ask(FIRST)).toMatchObject({ started: true });
  expect(await ask(Date.parse(FIRST) + BUILD_TIME)).toMatchObject({ started: true });
  expect(builds).toHaveLength(3);
});

test('who lacks the secret starts nothing, and what is not set is said', async () => {
  const { builds, ask } = setUp();
  for (const header of [null, '', 'Bearer ', 'Bearer a secre', 'Bearer a secret ', 'a secret']) {
    expect(await ask(SECOND, header), String(header)).toMatchObject({ status: 401 });
  }
  expect(await ask(SECOND, 'Bearer undefined', { secret: undefined })).toMatchObject({
    status: 503,
  });
  expect(await ask(SECOND, 'Bearer ', { secret: '' })).toMatchObject({ status: 503 });
  const { status, message } = await ask(SECOND, undefined, { hookUrl: undefined });
  expect([status, message]).toEqual([503, expect.stringContaining('DEPLOY_HOOK_URL')]);
  expect(builds).toEqual([]);
});

test('a site of pages alone has nothing to do until something is due', async () => {
  const { builds, ask } = setUp();
  const bare = { secret: undefined, hookUrl: undefined, isWithoutInbox: true };
  const before = '2026-12-01T17:00Z';
  expect(await ask(before, null, bare)).toMatchObject({ status: 200, started: false });
  expect(await ask(before, 'Bearer a secret', { ...bare, secret: 'a secret' })).toMatchObject({
    status: 200,
  });
  // What lacks is a fault once a post is due, and beside an inbox at any time.
  expect(await ask(FIRST, null, bare)).toMatchObject({ status: 503 });
  expect(await ask(before, null, { ...bare, isWithoutInbox: false })).toMatchObject({
    status: 503,
  });
  expect(await ask(before, 'Bearer wrong', { isWithoutInbox: true })).toMatchObject({
    status: 401,
  });
  expect(builds).toEqual([]);
});
