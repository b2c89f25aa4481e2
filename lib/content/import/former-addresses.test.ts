import { expect, test } from '@playwright/test';
import { readSource, type Source, typeOf } from '../check/source';
import { formerAddresses } from './former-addresses';
import { oldAddresses } from './old-addresses';
import { oldPage, oldPost, oldSite } from './samples';
import type { SourceDocument } from './source-site';
import { placeDocuments } from './targets';

function existing(id: string, fields = ''): Source {
  const type = typeOf(id);
  if (!type) throw new Error(`${id} is no document`);
  return readSource({ id, file: id, type, text: `---\ntitle: X\n${fields}\n---\n` }).source;
}

/** The redirects of documents by their places here, and the others. */
function redirects(documents: SourceDocument[], sources: Source[] = []) {
  const { places } = placeDocuments(
    documents,
    sources.map(({ id }) => id),
  );
  const meant = oldAddresses(oldSite(documents), places);
  const { ofDocuments, others, notes } = formerAddresses(documents, places, sources, meant);
  return {
    documents: Object.fromEntries(
      [...ofDocuments].map(([document, paths]) => [places.get(document)?.path, paths]),
    ),
    others: Object.fromEntries(others),
    notes: notes.map(({ message }) => message),
  };
}

test('each old address reaches its own document', () => {
  const documents = [
    // What its file's name tells needs no field, and what is answered without .html none with it.
    oldPost({ formerAddresses: ['/2019/05/08/hello', '/old/hello/'] }),
    oldPost({
      slug: 'x',
      address: '/news/x/',
      formerAddresses: ['/blog/2019/05/08/x.html', '/a b/c.html'],
    }),
    oldPage('/guides/server.html'),
    oldPage('/about/'),
  ];
  expect(redirects(documents)).toEqual({
    documents: {
      '/blog/hello': ['/old/hello'],
      '/blog/x': ['/news/x', '/blog/2019/05/08/x.html', '/a b/c.html'],
    },
    others: {},
    notes: [],
  });
});

test('two posts of one slug keep their addresses apart', () => {
  const documents = [
    oldPost({ day: '2019-01-01', slug: 'release' }),
    oldPost({ day: '2020-02-02', slug: 'Release' }),
  ];
  expect(redirects(documents).documents).toEqual({
    '/blog/Release-2020-02-02': ['/2020/02/02/Release.html'],
  });
});

test('a page that only redirected is a redirect of the page where it led', () => {
  const documents = [
    oldPost(),
    oldPage('/a.html', { redirectsTo: '/2019/05/08/hello.html' }),
    oldPage('/b.html', { redirectsTo: '/2019/05/08/hello.html#part' }),
    oldPage('/c.html', { redirectsTo: 'https://example.com/c' }),
  ];
  expect(redirects(documents)).toEqual({
    documents: { '/blog/hello': ['/a.html'] },
    others: { '/b.html': '/blog/hello#part', '/c.html': 'https://example.com/c' },
    notes: [],
  });
});

test('what another page has, or redirects already, is left to it and named', () => {
  const documents = [
    oldPost({ formerAddresses: ['/blog', '/blog/theirs', '/old', '/blog/tags', '/x.md'] }),
  ];
  const sources = [
    existing('blog/2018-01-01-theirs.md', 'redirect_from: /old'),
    existing('members/x.md'),
  ];
  const { documents: of, notes } = redirects(documents, sources);
  expect(of).toEqual({});
  expect(notes).toEqual([
    "/blog can't lead to /blog/hello: it is the address of the page /blog",
    "/blog/theirs can't lead to /blog/hello: it is the address of the page /blog/theirs",
    "/old can't lead to /blog/hello: it leads to /blog/theirs",
    "/blog/tags can't lead to /blog/hello: it is the address of the page /blog/tags",
    "/x.md can't lead to /blog/hello: it is the address of a page as markdown",
  ]);
});

test('a second run finds the same redirects', () => {
  const documents = [oldPost({ formerAddresses: ['/old'] })];
  const sources = [existing('blog/2019-05-08-hello.md', 'redirect_from: /old')];
  expect(redirects(documents, sources)).toEqual(redirects(documents));
});
