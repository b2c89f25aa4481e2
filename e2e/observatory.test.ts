import { expect, test } from '@playwright/test';
import { judge, scoreOf } from './observatory';

const GOOD = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

const judged = (headers: Record<string, string | undefined>, html = '', protocol = 'https') => {
  const all = Object.entries({ ...GOOD, ...headers });
  return judge({
    headers: new Map(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    html,
    url: new URL(`${protocol}://www.example.org/`),
  });
};

/** What is sent instead of something good, the rule's outcome, and what it costs. */
const FAULTS: readonly [Record<string, string | undefined>, outcome: string, modifier: number][] = [
  [{ 'content-security-policy': undefined }, 'csp-not-implemented', -25],
  [
    { 'content-security-policy': "script-src 'self'; script-src 'none'" },
    'csp-header-invalid',
    -25,
  ],
  [
    { 'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'" },
    'csp-implemented-with-unsafe-inline',
    -20,
  ],
  [{ 'content-security-policy': "script-src 'self'" }, 'csp-implemented-with-unsafe-inline', -20],
  [
    { 'content-security-policy': "default-src 'none'; script-src 'self' 'unsafe-eval'" },
    'csp-implemented-with-unsafe-eval',
    -10,
  ],
  [
    { 'content-security-policy': "default-src 'none'; connect-src http://example.org" },
    'csp-implemented-with-insecure-scheme',
    -20,
  ],
  [
    { 'content-security-policy': "default-src 'none'; img-src http://example.org" },
    'csp-implemented-with-insecure-scheme-in-passive-content-only',
    -10,
  ],
  [
    { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
    'csp-implemented-with-unsafe-inline-in-style-src-only',
    0,
  ],
  [{ 'content-security-policy': "default-src 'self'" }, 'csp-implemented-with-no-unsafe', 5],
  [{ 'content-security-policy': "default-src 'none'" }, 'x-frame-options-not-implemented', -20],
  [{ 'set-cookie': 'a=b' }, 'cookies-session-without-secure-flag', -40],
  [
    {
      'access-control-allow-origin': 'https://evil.example',
      'access-control-allow-credentials': 'true',
    },
    'cross-origin-resource-sharing-implemented-with-universal-access',
    -50,
  ],
  [{ 'referrer-policy': 'no-referrer, unsafe-url' }, 'referrer-policy-unsafe', -5],
  [{ 'referrer-policy': 'never' }, 'referrer-policy-header-invalid', -5],
  [{ 'strict-transport-security': undefined }, 'hsts-not-implemented', -20],
  [
    { 'strict-transport-security': 'max-age=3600' },
    'hsts-implemented-max-age-less-than-six-months',
    -10,
  ],
  [{ 'strict-transport-security': 'includeSubDomains' }, 'hsts-header-invalid', -20],
  [{ 'x-content-type-options': 'sniff' }, 'x-content-type-options-header-invalid', -5],
  [{ 'x-content-type-options': undefined }, 'x-content-type-options-not-implemented', -5],
  [{ 'cross-origin-resource-policy': 'everybody' }, 'corp-header-invalid', -5],
];

for (const [headers, outcome, modifier] of FAULTS) {
  test(`${JSON.stringify(headers)} is ${outcome}`, () => {
    expect(judged(headers)).toContainEqual({ outcome, modifier });
  });
}

const SCRIPTS: readonly [html: string, outcome: string, modifier: number][] = [
  ['', 'sri-not-implemented-but-no-scripts-loaded', 0],
  [
    '<script src="/a.js"></script>',
    'sri-not-implemented-but-all-scripts-loaded-from-secure-origin',
    0,
  ],
  [
    '<script src="/a.js" integrity="sha256-a"></script>',
    'sri-implemented-and-all-scripts-loaded-securely',
    5,
  ],
  [
    '<script src="https://cdn.example/a.js" integrity="sha256-a"></script>',
    'sri-implemented-and-external-scripts-loaded-securely',
    5,
  ],
  [
    '<script src="//cdn.example/a.js"></script>',
    'sri-not-implemented-and-external-scripts-not-loaded-securely',
    -50,
  ],
  [
    '<script src="https://cdn.example/a.js"></script>',
    'sri-not-implemented-but-external-scripts-loaded-securely',
    -5,
  ],
  [
    '<script src="http://cdn.example/a.js"></script>',
    'sri-not-implemented-and-external-scripts-not-loaded-securely',
    -50,
  ],
];

for (const [html, outcome, modifier] of SCRIPTS) {
  test(`${html || 'no script'} is ${outcome}`, () => {
    expect(judged({}, html)).toContainEqual({ outcome, modifier });
  });
}

test('what is done beyond need counts from 90 on', () => {
  expect(scoreOf(judged({}))).toBe(130);
  // -10, with 30 for the rest.
  expect(scoreOf(judged({ 'strict-transport-security': 'max-age=3600' }))).toBe(120);
  expect(scoreOf(judged({ 'strict-transport-security': undefined }))).toBe(80);
  expect(scoreOf(judged({}, '', 'http'))).toBe(60);
});
