import type { JekyllConfig } from './config';
import type { JekyllDocument } from './documents';
import { folderOf } from './paths';

/** Variables of Liquid: plain objects, whose fields a template reads. */
export interface Variables {
  /** Those of all templates. */
  globals: Record<string, unknown>;
  /** Those of each document. */
  of: ReadonlyMap<JekyllDocument, Record<string, unknown>>;
}

/**
 * Makes the variables that Jekyll gives to templates.
 *
 * @param documents all documents of the site.
 * @param staticFiles paths of its other files.
 */
export function variablesOf(
  config: JekyllConfig,
  documents: readonly JekyllDocument[],
  data: Record<string, unknown>,
  staticFiles: readonly string[],
  now: number,
): Variables {
  const of = new Map(documents.map((each) => [each, documentVariables(each)]));
  const variables = (list: readonly JekyllDocument[]) =>
    list.flatMap((each): Record<string, unknown>[] => {
      const own = of.get(each);
      return own ? [own] : [];
    });
  const inCollection = (label: string | undefined) =>
    documents.filter(
      ({ source }) => source.collection === label && (source.isPublic || label !== 'posts'),
    );

  const posts = inCollection('posts').sort(byDate);
  for (const [index, post] of posts.entries()) {
    // Not enumerable: a post written as JSON doesn't hold all others.
    Object.defineProperties(of.get(post) ?? {}, {
      previous: { value: variables(posts.slice(Math.max(0, index - 1), index))[0] },
      next: { value: variables(posts.slice(index + 1, index + 2))[0] },
    });
  }
  const newest = variables(posts.toReversed());
  const pages = variables(inCollection(undefined));
  const collections = [...config.collections].map(([label, { isOutput, values }]) => ({
    ...values,
    label,
    output: isOutput,
    docs: variables(label === 'posts' ? posts : inCollection(label)),
    files: [],
  }));
  const site = {
    ...config.values,
    url: config.url ?? '',
    baseurl: config.baseurl,
    time: new Date(now),
    data: config.values.data ?? data,
    pages,
    html_pages: pages,
    static_files: staticFiles.map(fileVariables),
    documents: collections.flatMap(({ docs }) => docs),
    collections,
    ...Object.fromEntries(collections.map(({ label, docs }) => [label, docs])),
    posts: newest,
    related_posts: newest.slice(0, 10),
    categories: groupBy(newest, 'categories'),
    tags: groupBy(newest, 'tags'),
  };
  const jekyll = { version: '4.3.3', environment: 'production' };
  return { globals: { site, jekyll }, of };
}

function documentVariables(document: JekyllDocument): Record<string, unknown> {
  const { source, path, url, id, data } = document;
  const { body, file, collection } = source;
  return {
    ...data,
    url,
    path,
    relative_path: path,
    name: file.slice(file.lastIndexOf('/') + 1),
    content: body,
    ...(collection ? { id, collection } : { dir: folderOf(url) }),
    excerpt: data.excerpt ?? source.excerpt ?? body.trimStart().split('\n\n', 1)[0],
  };
}

function fileVariables(path: string) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const [basename, extname] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  return { path: `/${path}`, name, basename, extname };
}

function byDate(a: JekyllDocument, b: JekyllDocument): number {
  const order = (a.moment?.epoch ?? 0) - (b.moment?.epoch ?? 0);
  return order || (a.source.file < b.source.file ? -1 : 1);
}

function groupBy(list: readonly Record<string, unknown>[], field: string) {
  const groups = new Map<string, unknown[]>();
  for (const each of list) {
    const terms = each[field];
    for (const term of Array.isArray(terms) ? terms.map(String) : []) {
      const group = groups.get(term);
      if (group) group.push(each);
      else groups.set(term, [each]);
    }
  }
  return Object.fromEntries(groups);
}
