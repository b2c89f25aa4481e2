import { expect, test } from '@playwright/test';
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match.js';
import { htmlRewrites, indexRedirects } from './paths';

/** Where a path is led by rules in Next.js's form; undefined if none is about it. */
function ledTo(
  path: string,
  rules: readonly { source: string; destination: string }[],
): string | undefined {
  for (const { source, destination } of rules) {
    const params = getPathMatch(source, { strict: true, sensitive: true })(path);
    if (params) return destination.replace(':path', String(params.path));
  }
  return undefined;
}

test('what ends in .html is answered as the same without it, but for what is no document', () => {
  for (const [path, rewritten] of [
    ['/a.html', '/a'],
    ['/2023/09/30/%EC%84%A4.html', '/2023/09/30/%EC%84%A4'],
    ['/searching.html', '/searching'],
    ['/newsletter.html', '/newsletter'],
    ['/search.html', undefined],
    ['/inbox.html', undefined],
    ['/api/x.html', undefined],
    ['/assets/demo/x.html', undefined],
    ['/newsletter/confirm.html', undefined],
    ['/x.htm', undefined],
    ['/x.html/y', undefined],
  ] as const) {
    expect(ledTo(path, htmlRewrites), path).toBe(rewritten);
  }
});

test('index.html is redirected to its folder, but in the folder of editors', () => {
  for (const [path, redirected] of [
    ['/index.html', '/'],
    ['/a/b/index.html', '/a/b'],
    ['/reindex.html', undefined],
    ['/assets/demo/index.html', undefined],
  ] as const) {
    expect(ledTo(path, indexRedirects), path).toBe(redirected);
  }
});
