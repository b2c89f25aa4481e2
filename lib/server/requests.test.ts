import { expect, test } from '@playwright/test';
import { dropUnused } from './requests';

/** What is left of headers for a target. */
function left(target: string, headers: Record<string, string>) {
  dropUnused(headers, target);
  return headers;
}

test('no header tells Next.js to answer in its own way', () => {
  const kept = { host: 'a', accept: '*/*', 'x-forwarded-for': '192.0.2.1', nextcloud: 'x' };
  const dropped = {
    rsc: '1',
    'next-router-state-tree': '%5B',
    'next-router-prefetch': '1',
    'next-url': '//evil.example',
    'next-action': 'x',
    'x-nextjs-data': '1',
    'x-middleware-subrequest': 'proxy',
    'x-invoke-path': '/inbox',
    'x-matched-path': '/inbox',
    'x-prerender-revalidate': 'x',
  };
  expect(left('/search?q=a', { ...kept, ...dropped })).toEqual(kept);
});

test('cookies reach the desk alone, and those of the desk alone', () => {
  const cookie = 'a=b; desk=1; __prerender_bypass=x;__Host-desk=2; desktop=3; xdesk=4';
  for (const target of ['/inbox', '/inbox?page=2', '/inbox/log', '/api/desk/move']) {
    expect(left(target, { cookie }), target).toEqual({ cookie: ' desk=1;__Host-desk=2' });
    expect(left(target, { cookie: 'a=b' }), target).toEqual({});
  }
  for (const target of ['/', '/search', '/api/contact', '/inboxes', '/api/desks']) {
    expect(left(target, { cookie }), target).toEqual({});
  }
  const many = left('/inbox', { cookie: 'desk=1;'.repeat(2000) });
  expect(many.cookie?.split(';')).toHaveLength(8);
});
