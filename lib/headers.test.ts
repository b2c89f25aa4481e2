import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { appPolicy, documentPolicy, headersByPath } from './headers';
import { themeScript } from './theme';

test('the documents’ policy allows the theme script by its hash and nothing inline else', () => {
  const hash = createHash('sha256').update(themeScript).digest('base64');
  expect(documentPolicy).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(documentPolicy).toContain("default-src 'none'");
  expect(documentPolicy).not.toContain('unsafe');
});

test('every path but that of the search gets the policy, and none from the dev server', () => {
  const policies = (isDev: boolean) =>
    headersByPath(isDev)
      .filter(({ headers }) => headers.some(({ key }) => key === 'Content-Security-Policy'))
      .map(({ source }) => source);
  expect(policies(false)).toEqual(['/((?!search$).*)']);
  expect(policies(true)).toEqual([]);
});

test('a page made when it is asked for allows scripts by its nonce, and nothing inline else', () => {
  expect(appPolicy('abc', false)).toContain("script-src 'self' 'sha256-");
  expect(appPolicy('abc', false)).toContain(" 'nonce-abc';");
  expect(appPolicy('abc', false)).not.toContain('unsafe');
});
