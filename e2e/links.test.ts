import { expect, test } from '@playwright/test';
import { site } from '../lib/site';
import { type Answer, brokenLinks, linksIn, type Text } from './links';

const HOME: Text = {
  path: '/',
  type: 'text/html',
  text: `<!DOCTYPE html>
    <link rel="stylesheet" href="/a.css"><link rel="alternate" href="/no-feed.xml">
    <meta property="og:image" content="${site.origin}/no-social.png">
    <p id="here">
    <a href="#here">here</a> <a href="#top">top</a> <a href="#">top</a> <a href="/b#설">there</a>
    <a href="/b#%EC%84%A4">there, too</a> <a href="b#q%26a">and this</a> <a href="/b?q=1">also</a>
    <a href="https://www.example.com/elsewhere">not asked</a> <a href="mailto:a@example.org">a</a>
    <a href="/no-page">x</a> <a href="#no-fragment">x</a> <a href="/b#no-fragment">x</a>
    <a href="/설-no-page">x</a> <form action="/no-form"></form>
    <img src="/no-image.png" srcset="/a.png 1x, /no-larger.png 2x">
    <picture><source srcset="/a.png 100w,/no-source.avif 200w"></picture>
    <template><video poster="/no-poster.png"></video></template>
    <script src="/no-script.js"></script>`,
};

const SERVED: Text[] = [
  HOME,
  { path: '/b', type: 'text/html', text: '<!DOCTYPE html><p id="설"><a name="q&amp;a">q</a>' },
  { path: '/b?q=1', type: 'text/html', text: '<!DOCTYPE html>' },
  { path: '/a.css', type: 'text/css', text: '@import url("/b.css"); a { b: url(/a.png) }' },
  { path: '/b.css', type: 'text/css', text: 'a { background: url(no-background.png) }' },
  { path: '/a.png', type: 'image/png', text: '' },
];

test('every kind of broken link is found, and nothing else', async () => {
  expect(await brokenLinks([HOME], served)).toEqual([
    '/#no-fragment on /: no such fragment',
    '/b#no-fragment on /: no such fragment',
    '/no-background.png on /b.css: 404',
    '/no-feed.xml on /: 404',
    '/no-form on /: 404',
    '/no-image.png on /: 404',
    '/no-larger.png on /: 404',
    '/no-page on /: 404',
    '/no-poster.png on /: 404',
    '/no-script.js on /: 404',
    '/no-social.png on /: 404',
    '/no-source.avif on /: 404',
    '/설-no-page on /: 404',
  ]);
});

test('whole addresses of the site are found in any text', () => {
  for (const [text, ...paths] of [
    [`<loc>${site.origin}/blog/q&amp;a</loc>`, '/blog/q&a'],
    [`{"url":"${site.origin}/a","html":"<a href=\\"${site.origin}/b#c\\">"}`, '/a', '/b#c'],
    [`[one](${site.origin}/a_(b)), and ${site.origin}/c.md.`, '/a_(b)', '/c.md'],
    [`"${site.origin}/search?q={words}"`, '/search?q='],
    [`URL:${site.origin}/events/a-long\r\n -name\r\nEND:VEVENT`, '/events/a-long-name'],
    [`https://example.com/a ${site.origin}.example.com/b`],
  ] as const) {
    expect(linksIn({ path: '/x', type: 'text/plain', text }).map(({ href }) => href)).toEqual(
      paths.map((path) => site.origin + path),
    );
  }
});

async function served(path: string): Promise<Answer> {
  const found = SERVED.find((each) => each.path === path);
  return found ? { ...found, status: 200 } : { path, status: 404, type: 'text/html', text: '' };
}
