import { expect, test } from '@playwright/test';
import { adaptBody, foreignPictures } from './body';
import { oldAddresses } from './old-addresses';
import { oldPage, oldPost, oldSite } from './samples';
import { placeDocuments } from './targets';

const first = oldPost({ slug: 'first', formerAddresses: ['/2019/05/08/first', '/old/first'] });
const guide = oldPage('/guides/server.html', { slug: 'server' });
const moved = oldPage('/moved.html', { redirectsTo: '/guides/server.html' });
const files = {
  '/images/a.png': '/site/images/a.png',
  '/images/b c.png': '/site/images/b c.png',
  'a.png': '/site/_posts/a.png',
  '/big.zip': '/site/big.zip',
};

function adapt(body: string, special = {}, site = {}) {
  const document = oldPost({ slug: 'this', body, ...special });
  const old = oldSite([first, guide, moved, document], site, files);
  const { places } = placeDocuments(old.documents, []);
  return adaptBody(document, {
    meant: oldAddresses(old, places),
    placeFile: (file) =>
      file.endsWith('.zip')
        ? undefined
        : file.replace('/site/_posts', '/assets').replace('/site', ''),
    downloaded: (url) => (url.includes('fetched') ? '/assets/downloads/x.png' : undefined),
  });
}

const CASES: [what: string, before: string, after: string][] = [
  ['a link to a post', '[x](/2019/05/08/first.html)', '[x](/blog/first)'],
  ['with a fragment and title', '[x](/old/first#a "T")', '[x](/blog/first#a "T")'],
  [
    'a link on the old host',
    '[x](https://blog.example.org/2019/05/08/first/?a=1)',
    '[x](/blog/first?a=1)',
  ],
  ['on the old host by http', '[x](http://blog.example.org/guides/server)', '[x](/guides/server)'],
  [
    'with the site’s variables',
    '[x]({{ site.url }}{{site.baseurl}}/old/first)',
    '[x](/blog/first)',
  ],
  ['the old home page', '[x](https://blog.example.org)', '[x](/)'],
  ['an address of this site', '[x](/blog/first)', '[x](/blog/first)'],
  ['a relative link', '[x](../08/first.html)', '[x](/blog/first)'],
  ['a link to a redirect', '[x](/moved.html)', '[x](/guides/server)'],
  ['a definition', '[x]\n\n[x]: /old/first "T"', '[x]\n\n[x]: /blog/first "T"'],
  ['HTML', '<a class="b" href=\'/old/first\'>x</a>', '<a class="b" href=\'/blog/first\'>x</a>'],
  [
    'an address alone',
    'See https://blog.example.org/old/first.',
    'See [https://blog.example.org/old/first](/blog/first).',
  ],
  [
    'an address in angle brackets',
    '<https://blog.example.org/old/first>',
    '[https://blog.example.org/old/first](/blog/first)',
  ],
  [
    'an address that is the text of a link',
    '[https://blog.example.org/old/first](/old/first)',
    '[https://blog.example.org/old/first](/blog/first)',
  ],
  ['an image that keeps its path', '![a](/images/a.png)', '![a](/images/a.png)'],
  [
    'an image on the old host',
    '![a](https://www.blog.example.org/images/a.png)',
    '![a](/images/a.png)',
  ],
  ['an image beside the post', '![a](a.png)', '![a](/assets/a.png)'],
  ['an image with a space', '![a](</images/b c.png>)', '![a](</images/b%20c.png>)'],
  [
    'a picture that leads to a post',
    '[![a](/images/a.png)](/old/first)',
    '[![a](/images/a.png)](/blog/first)',
  ],
  [
    'a fetched picture',
    '![a](https://example.com/fetched.png?x=1)',
    '![a](/assets/downloads/x.png)',
  ],
  [
    'code',
    '`[x](/old/first)`\n\n```\n[x](/old/first)\n```',
    '`[x](/old/first)`\n\n```\n[x](/old/first)\n```',
  ],
  [
    'other sites',
    '[x](https://example.com/old/first) [y](mailto:a@example.org) [z](#top)',
    '[x](https://example.com/old/first) [y](mailto:a@example.org) [z](#top)',
  ],
  [
    'Liquid that was left',
    '[x]({% link x %}) [y]({{ a }}/old/first)',
    '[x]({% link x %}) [y]({{ a }}/old/first)',
  ],
  ['blank lines at the begin', '\n \n\nText', 'Text'],
];

for (const [what, before, after] of CASES) {
  test(`addresses in a text: ${what}`, () => expect(adapt(before).text).toBe(`${after}\n`));
}

test('below a base path, only what lies there was the old site’s', () => {
  const site = { baseurl: '/site' };
  expect(adapt('[x](https://blog.example.org/old/first)', {}, site).text).toBe(
    '[x](https://blog.example.org/old/first)\n',
  );
});

test('an address of this site is here', () => {
  expect(adapt('[x](/blog/first) [y](/)').notes).toEqual([]);
});

test('what isn’t here is named with its line', () => {
  const { notes } = adapt(
    'Text.\n\n![a](/images/none.png)\n[x](/nowhere.html)\n![b](https://example.com/b.png)\n[z](/big.zip)',
  );
  expect(notes.map(({ kind, line, severity }) => [kind, line, severity])).toEqual([
    ['picture that isn’t there', 3, 'left'],
    ['link to what isn’t here', 4, 'warning'],
    ['picture of another host', 5, 'warning'],
    ['file that can’t be copied', 6, 'left'],
  ]);
});

test('HTML becomes one block that markdown leaves alone', () => {
  const body =
    '<p>a_b_ [x](/old/first)</p>\n\n\n    <a href="/old/first">x</a>\n<pre>\na\n\n\nb</pre>\n\n*c*\n';
  expect(adapt(body, { format: 'html' }).text).toBe(
    '<div>\n<p>a_b_ [x](/old/first)</p>\n    <a href="/blog/first">x</a>\n<pre>\na&#10;&#10;\nb</pre>\n*c*\n</div>\n',
  );
});

test('of a whole HTML document the body is taken', () => {
  const body =
    '<!doctype html>\n<html><head><title>x</title></head>\n<body class="y">\n<p>x</p>\n</body></html>';
  expect(adapt(body, { format: 'html' }).text).toBe('<div>\n<p>x</p>\n</div>\n');
});

test('pictures of other hosts are found, also those that the old host alone has', () => {
  const body =
    '![a](//example.com/a.png) <img src="https://example.com/b.png"> ![c](https://blog.example.org/c.png) ![d](/images/a.png) [e](https://example.com/e.png)';
  const document = oldPost({ body });
  const site = oldSite([document], {}, files);
  const meant = oldAddresses(site, placeDocuments([document], []).places);
  expect(foreignPictures(document, meant)).toEqual(
    [
      'https://example.com/b.png',
      'https://example.com/a.png',
      'https://blog.example.org/c.png',
    ].sort((a, b) => body.indexOf(a.slice(8)) - body.indexOf(b.slice(8))),
  );
});
