import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match.js';
import { appPolicy, documentPolicy, headersByPath, servedHeaders } from './headers';
import { themeScript } from './theme';

test('the documents’ policy allows the theme script by its hash and nothing inline else', () => {
  const hash = createHash('sha256').update(themeScript).digest('base64');
  expect(documentPolicy).toContain(`script-src 'self' 'sha256-${hash}'`);
  expect(documentPolicy).toContain("default-src 'none'");
  expect(documentPolicy).not.toContain('unsafe');
});

/** The policies that a path gets, or the headers of another name. */
function headersOf(path: string, isDev: boolean, name = 'Content-Security-Policy'): string[] {
  return headersByPath(isDev)
    .filter(({ source }) => getPathMatch(source)(path))
    .flatMap(({ headers }) => headers.filter(({ key }) => key === name))
    .map(({ value }) => value);
}

test('every path but those of the search and the desk gets one policy, and none from the dev server', () => {
  for (const path of ['/', '/members', '/members/example', '/no-such-page', '/embed/members']) {
    expect(headersOf(path, false), path).toHaveLength(1);
    expect(headersOf(path, true), path).toEqual([]);
  }
  for (const path of ['/search', '/inbox', '/inbox/log'])
    expect(headersOf(path, false)).toEqual([]);
  expect(headersOf('/inboxes', false)).toHaveLength(1);
  expect(headersOf('/inbox/log', false, 'Cache-Control')).toEqual(['no-store']);
});

test('one path alone may be framed, and it may have no script', () => {
  const [embed = ''] = headersOf('/embed/members', false);
  expect(embed).toContain('frame-ancestors *');
  expect(embed).toContain("script-src 'none'");
  expect(embed).toContain("default-src 'none'");
  expect(embed).not.toContain('unsafe');
  expect(headersOf('/embed/members', false, 'Speculation-Rules')).toEqual([]);
  expect(documentPolicy).toContain("frame-ancestors 'none'");
  const others = [
    '/',
    '/members',
    '/embed',
    '/embed/members/x',
    '/embed/members-x',
    '/x/embed/members',
  ];
  for (const path of others) expect(headersOf(path, false), path).toEqual([documentPolicy]);
});

test('a page made when it is asked for allows scripts by its nonce, and nothing inline else', () => {
  expect(appPolicy('abc', false)).toContain("script-src 'self' 'sha256-");
  expect(appPolicy('abc', false)).toContain(" 'nonce-abc';");
  expect(appPolicy('abc', false)).not.toContain('unsafe');
  expect(appPolicy('abc', false)).toContain("trusted-types-for 'script'; trusted-types nextjs");
  expect(appPolicy('abc', true)).not.toContain('trusted-types');
});

test('every answer of a preview asks search engines to leave it out, and no other does', () => {
  const own = process.env.VERCEL_ENV;
  try {
    for (const [environment, values] of [
      ['preview', ['noindex']],
      ['production', []],
    ] as const) {
      process.env.VERCEL_ENV = environment;
      for (const path of ['/', '/search', '/feed.xml', '/elements/x.js', '/embed/members']) {
        expect(headersOf(path, false, 'X-Robots-Tag'), path).toEqual(values);
      }
    }
  } finally {
    if (own === undefined) delete process.env.VERCEL_ENV;
    else process.env.VERCEL_ENV = own;
  }
});

test('what every answer has is in the list of all paths, and HSTS not from the dev server', () => {
  const names = servedHeaders().map(({ key }) => key);
  expect(names).toEqual(expect.arrayContaining(['X-Content-Type-Options', 'Referrer-Policy']));
  for (const path of ['/', '/search', '/embed/members', '/a/b.c', '/api/x', '/_next/static/x.js']) {
    for (const name of names) expect(headersOf(path, false, name), path).not.toEqual([]);
    expect(headersOf(path, true, 'Strict-Transport-Security'), path).toEqual([]);
  }
});

test('files and the embed are for other sites; pages, forms and what is the staff’s aren’t', () => {
  const policy = (path: string) => headersOf(path, false, 'Cross-Origin-Resource-Policy').at(-1);
  for (const path of [
    '/embed/members',
    '/feed.xml',
    '/blog/tags/x/atom.xml',
    '/api/members.json',
  ]) {
    expect(policy(path), path).toBe('cross-origin');
  }
  for (const path of [
    '/',
    '/join',
    '/api/join',
    '/api/desk/export.csv',
    '/inbox/x.csv',
    '/embed',
  ]) {
    expect(policy(path), path).toBe('same-origin');
  }
});

test('documents take no text for markup, and no script can allow it', () => {
  expect(documentPolicy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
});

/** The policies of production, whole: what previews are allowed must not reach them. */
const PRODUCTION = `default-src 'none'; script-src 'self' '${themeHash()}'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; frame-src https://www.youtube-nocookie.com; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
const PREVIEW = `default-src 'none'; script-src 'self' '${themeHash()}' https://vercel.live; style-src 'self' https://vercel.live 'unsafe-inline'; img-src 'self' https://vercel.live https://vercel.com data: blob:; font-src 'self' https://vercel.live https://assets.vercel.com; connect-src 'self' https://vercel.live wss://ws-us3.pusher.com; frame-src https://www.youtube-nocookie.com https://vercel.live; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

function themeHash(): string {
  return `sha256-${createHash('sha256').update(themeScript).digest('base64')}`;
}

test('previews on Vercel, and nothing else, allow Vercel’s toolbar', () => {
  const { VERCEL_ENV, PREVIEW: isPreview } = process.env;
  try {
    delete process.env.PREVIEW;
    for (const environment of [undefined, 'production', 'development']) {
      if (environment === undefined) delete process.env.VERCEL_ENV;
      else process.env.VERCEL_ENV = environment;
      for (const path of ['/', '/blog/x', '/feed.xml']) {
        expect(headersOf(path, false), `${path} in ${environment}`).toEqual([PRODUCTION]);
      }
    }
    // A preview of one's own has no toolbar.
    process.env.PREVIEW = '1';
    expect(headersOf('/', false)).toEqual([PRODUCTION]);
    process.env.VERCEL_ENV = 'preview';
    expect(headersOf('/', false)).toEqual([PREVIEW]);
    expect(headersOf('/embed/members', false)[0]).not.toContain('vercel');
  } finally {
    restore('VERCEL_ENV', VERCEL_ENV);
    restore('PREVIEW', isPreview);
  }
  expect(appPolicy('abc', false)).toBe(
    PRODUCTION.replace("'; style-src", "' 'nonce-abc'; style-src").replace(
      "types 'none'",
      'types nextjs',
    ),
  );
  expect(appPolicy('abc', false, true)).toBe(
    PREVIEW.replace(
      ' https://vercel.live; style-src',
      " 'nonce-abc' https://vercel.live; style-src",
    ),
  );
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
