import { expect, test } from '@playwright/test';
import { CspEvaluator } from 'csp_evaluator';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { site } from '../lib/site';
import { sendRaw } from './hostile-requests/raw';
import { judge, PLAIN_HTTP, scoreOf } from './observatory';
import { PORTS } from './ports';
import { MISSING } from './routes';

/** One answer of every kind that the site gives: what is asked, and the status. */
const ANSWERS: readonly [path: string, status: number, method?: string][] = [
  ['/', 200],
  ['/search?q=members', 200],
  ['/embed/members', 200],
  [MISSING, 404],
  ['/blog/lightning-ai-joins-pytorch/', 308],
  ['/api/members.json', 200],
  ['/api/search?page=x', 400],
  ['/api/publish', 200],
  ['/api/contact', 405],
  ['//evil.example', 308],
  ['/about', 405, 'POST'],
  ['/plain.css', 405, 'DELETE'],
  ['/feed.xml', 200],
  ['/members/lightning-ai.md', 200],
  ['/sitemap.xml', 200],
  ['/events.ics', 200],
  ['/social/default.png', 200],
  ['/social/members/lightning-ai.png', 200],
  ['/social/members/nobody.png', 404],
  ['/plain.css', 200],
  ['/favicon.ico', 200],
  ['/%E0%A4%A', 400],
  [`/search?${'a&'.repeat(1000)}`, 414],
  ['/_next/image?url=%2Ficon&w=64&q=75', 404],
  ['/index', 404],
];

const ask = (path: string, method = 'GET') =>
  sendRaw(PORTS.site, { method, target: path, headers: {} });

for (const [path, status, method] of ANSWERS) {
  test(`${method ?? 'GET'} ${path} has the headers that every answer has`, async () => {
    const { status: given, headers } = await ask(path, method);
    expect(given).toBe(status);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.has('x-powered-by')).toBe(false);
  });
}

test('what is for other sites can be used there, and nothing else', async () => {
  for (const [path, , method] of ANSWERS) {
    if (method) continue;
    const isForOthers = path === '/embed/members' || /^\/[^/].*\.\w+$/.test(path);
    const { headers } = await ask(path);
    const expected = isForOthers ? 'cross-origin' : 'same-origin';
    expect(headers.get('cross-origin-resource-policy'), path).toBe(expected);
  }
});

test('an address in other letters is no other page’s: it is 404, and can’t be framed', async () => {
  for (const path of ['/EMBED/Members', '/Embed/members', '/SEARCH', '/Search?q=a']) {
    const { status, headers } = await ask(path);
    expect(status, path).toBe(404);
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
  }
});

test('Google’s evaluator finds no weakness in the policies that may be one', async () => {
  for (const path of ['/', '/search', '/embed/members', MISSING]) {
    const policy = (await ask(path)).headers.get('content-security-policy') ?? '';
    const found = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const weak = found.filter(({ severity }) => severity <= Severity.HIGH_MAYBE);
    expect(
      weak.map(({ directive, description }) => `${directive}: ${description}`),
      path,
    ).toEqual([]);
  }
});

/** What each page earns beyond 100, by the Observatory’s names. */
const EXTRA = {
  'csp-implemented-with-no-unsafe-default-src-none': 10,
  'referrer-policy-private': 5,
  'x-frame-options-implemented-via-csp': 5,
};
const OF_OUR_OWN = {
  ...EXTRA,
  'sri-implemented-and-all-scripts-loaded-securely': 5,
  'corp-implemented-with-same-origin': 10,
};
const EARNS: readonly [path: string, extra: Readonly<Record<string, number>>][] = [
  ['/', OF_OUR_OWN],
  ['/join', OF_OUR_OWN],
  ['/search?q=members', OF_OUR_OWN],
  [MISSING, OF_OUR_OWN],
  // It has no script, and is for pages of other sites.
  ['/embed/members', EXTRA],
];

for (const [path, extra] of EARNS) {
  test(`Mozilla’s Observatory gives ${path} an A+, but for what plain HTTP costs`, async ({
    request,
  }) => {
    const response = await request.get(path);
    const headers = new Map(Object.entries(response.headers()));
    const html = await response.text();
    const judgeAt = (origin: string) => judge({ headers, html, url: new URL(path, origin) });
    const plain = judgeAt(`http://localhost:${PORTS.site}`);
    expect(plain.filter(({ modifier }) => modifier < 0)).toEqual(PLAIN_HTTP);

    const encrypted = judgeAt(site.origin);
    const earned = encrypted.filter(({ modifier }) => modifier !== 0);
    expect(Object.fromEntries(earned.map(({ outcome, modifier }) => [outcome, modifier]))).toEqual(
      extra,
    );
    expect(scoreOf(encrypted)).toBeGreaterThanOrEqual(100);
  });
}

test('/api/health says what is served, for nobody to keep', async ({ request }) => {
  const answer = await request.get('/api/health');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['cache-control']).toBe('no-store');
  const { built, ...rest } = await answer.json();
  expect(Date.parse(built)).toBeLessThan(Date.now());
  expect(rest).toEqual({
    status: 'ok',
    contentVersion: expect.stringMatching(/^[\w-]{12}$/),
    database: 'closed',
  });
  const head = await request.head('/api/health');
  expect([head.status(), await head.text()]).toEqual([200, '']);
});

test('the search comes alive in a browser under its policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto('/search?q=members');
  const isAlive = () => Object.keys(document.body).some((key) => key.startsWith('__reactFiber'));
  await expect.poll(() => page.evaluate(isAlive)).toBe(true);
  expect(complaints).toEqual([]);
});

test('no script of a document can make markup of text', async ({ page }) => {
  await page.goto('/');
  const refused = await page.evaluate(() => {
    try {
      document.body.innerHTML = '<p>made</p>';
      return false;
    } catch (error) {
      return error instanceof TypeError;
    }
  });
  expect(refused).toBe(true);
});
