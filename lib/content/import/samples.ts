import type { SourceDocument, SourceSite } from './source-site';

// What the tests of the import share: who needs a document says what is special of it.

/** A post of an old site. */
export function oldPost(special: Partial<SourceDocument> = {}): SourceDocument {
  const day = special.day ?? '2019-05-08';
  const slug = special.slug ?? 'hello';
  const fields = special.fields ?? { title: 'Hello' };
  return {
    ...{ kind: 'post', file: `_posts/${day}-${slug}.md`, body: 'Text.\n', format: 'markdown' },
    ...{ isPublic: true, formerAddresses: [], notes: [], fieldLines: new Map() },
    address: `/${day.replaceAll('-', '/')}/${slug}.html`,
    ...special,
    ...{ day, slug, fields, ownFields: special.ownFields ?? new Set(Object.keys(fields)) },
  };
}

/** A page of an old site. */
export function oldPage(address: string, special: Partial<SourceDocument> = {}): SourceDocument {
  const slug =
    address
      .split('/')
      .filter(Boolean)
      .at(-1)
      ?.replace(/\.html$/, '') ?? 'index';
  const { day: _, ...post } = oldPost({ slug, ...special });
  return { ...post, kind: 'page', file: `${address.slice(1)}.md`, address, ...special };
}

/** An old site with documents; it has no files unless they are named by their addresses. */
export function oldSite(
  documents: SourceDocument[],
  special: Partial<SourceSite> = {},
  files: Readonly<Record<string, string>> = {},
): SourceSite {
  return {
    ...{ url: 'https://blog.example.org', baseurl: '', addresses: [], notes: [] },
    authorNames: new Map(),
    fileOf: (path) => files[path],
    documents,
    ...special,
  };
}
