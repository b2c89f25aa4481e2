import { expect, test } from '@playwright/test';
import { onEachInbox } from '../test-inboxes';
import { MOST_SOFT_BOUNCES } from './reports';
import { SECRETS, sampleIssue, subscribe, subscribed } from './samples';
import type { Issue, Report } from './types';

const NOW = new Date('2026-03-31T10:00:00.000Z');
const after = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const THREE = ['a@example.org', 'b@example.org', 'c@example.org'];

onEachInbox((opened) => {
  const claim = (issue: Issue, now = NOW) => opened.inbox.claimDelivery(issue.id, SECRETS, now);
  const counted = async () => (await opened.inbox.issues())[0]?.deliveries;
  const send = async (issue: Issue, now = NOW) => {
    const ids: string[] = [];
    for (let next = await claim(issue, now); next; next = await claim(issue, now)) {
      await opened.inbox.deliverySent(next.id, now);
      ids.push(next.id);
    }
    return ids;
  };
  const report = (id: string, kind: Report) => opened.inbox.recordReport(id, kind, SECRETS, NOW);

  test('an issue goes once to each who was subscribed when it was made, with a link of their own', async () => {
    await subscribed(opened.inbox, THREE, NOW);
    await subscribe(opened.inbox, 'pending@example.org', NOW);
    const issue = await opened.inbox.createIssue(sampleIssue(), NOW);
    await subscribed(opened.inbox, ['late@example.org'], NOW);
    const claims = await Promise.all(Array.from({ length: 20 }, () => claim(issue)));
    const claimed = claims.flatMap((each) => each ?? []);
    expect(claimed.map(({ to }) => to).sort()).toEqual(THREE);
    expect(new Set(claimed.map(({ token }) => token)).size).toBe(3);
    for (const { id, text, html, token } of claimed) {
      expect([text, html]).toEqual([`News: ${token}\n`, `<p>News: ${token}</p>`]);
      expect(id).toMatch(/^[0-9A-Z]{16}$/);
    }
    const [one, two] = claimed;
    await opened.inbox.deliverySent(one?.id ?? '', NOW);
    await opened.inbox.deliveryFailed(two?.id ?? '', 'busy\0', after(5));
    expect(await counted()).toMatchObject({ sent: 1, waiting: 1, sending: 1 });
    expect(await claim(issue, after(4))).toBeUndefined();
    const again = await claim(issue, after(5));
    expect(again).toMatchObject({ id: two?.id, attempts: 2 });
    // Both links work: nobody knows which of the mails arrived.
    expect(again?.token).not.toBe(two?.token);
    expect(await opened.inbox.canUnsubscribe(two?.token ?? '')).toBe(true);
  });

  test('one whose sender vanished is not sent again by itself', async () => {
    await subscribed(opened.inbox, ['a@example.org'], NOW);
    const issue = await opened.inbox.createIssue(sampleIssue(), NOW);
    const first = await claim(issue);
    expect(await opened.inbox.resendDelivery(first?.id ?? '', after(9))).toBe(false);
    expect(await claim(issue, after(11))).toBeUndefined();
    expect(await opened.inbox.deliveries(['uncertain'])).toMatchObject([
      { id: first?.id, email: 'a@example.org', issueId: issue.id, attempts: 1 },
    ]);
    expect(await opened.inbox.resendDelivery(first?.id.toLowerCase() ?? '', after(12))).toBe(true);
    expect(await claim(issue, after(12))).toMatchObject({ id: first?.id });
    await opened.inbox.deliverySent(first?.id ?? '', after(13));
    await opened.inbox.deliveryFailed(first?.id ?? '', 'late', after(14));
    expect(await counted()).toMatchObject({ sent: 1, waiting: 0 });
    expect(await opened.inbox.resendDelivery(first?.id ?? '', after(15))).toBe(false);
  });

  test('no post is in two issues, and one issue is sent to its end before the next', async () => {
    await subscribed(opened.inbox, ['a@example.org'], NOW);
    const both = await Promise.allSettled([
      opened.inbox.createIssue(sampleIssue(), NOW),
      opened.inbox.createIssue(sampleIssue(), NOW),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const next = () => opened.inbox.createIssue(sampleIssue('/blog/second'), after(1));
    await expect(next()).rejects.toThrow("isn't sent to its end");
    const [issue] = await opened.inbox.issues();
    if (issue) await send(issue);
    await expect(opened.inbox.createIssue(sampleIssue(), after(1))).rejects.toThrow('before');
    await next();
    expect((await opened.inbox.issues()).map(({ posts }) => posts)).toEqual([
      ['/blog/second'],
      ['/blog/first'],
    ]);
  });

  test('a hard bounce and a complaint end it at once', async () => {
    await subscribed(opened.inbox, THREE, NOW);
    const issue = await opened.inbox.createIssue(sampleIssue(), NOW);
    const [one = '', two = '', three = ''] = await send(issue);
    expect(await report(one, 'hard')).toBe('suppressed');
    expect(await report(one, 'hard')).toBe('known');
    expect(await report(two.toLowerCase(), 'complaint')).toBe('suppressed');
    expect(await report(three, 'soft')).toBe('counted');
    expect(await report(three, 'soft')).toBe('known');
    expect(await report('NONE0000NONE0000', 'hard')).toBe('unknown');
    expect(await opened.inbox.subscriberCounts()).toEqual({
      ...{ pending: 0, confirmed: 1, unsubscribed: 2, suppressed: 2 },
    });
  });

  test('soft bounces end it when several issues in a row had one', async () => {
    await subscribed(opened.inbox, ['a@example.org'], NOW);
    const outcomes: string[] = [];
    // The third one arrives, so counting begins anew.
    for (const [number, isBack] of [true, true, false, true, true, true].entries()) {
      const made = after(number);
      const issue = await opened.inbox.createIssue(sampleIssue(`/blog/${number}`), made);
      const [id = ''] = await send(issue, made);
      outcomes.push(isBack ? await report(id, 'soft') : 'arrived');
    }
    expect(outcomes).toEqual([
      ...['counted', 'counted', 'arrived', 'counted', 'counted', 'suppressed'],
    ]);
    expect(outcomes.slice(-MOST_SOFT_BOUNCES)).not.toContain('arrived');
  });
});
