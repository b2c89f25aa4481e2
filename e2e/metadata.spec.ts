import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { site } from '../lib/site';
import { DOCUMENTS } from './routes';
import { complaintsOf } from './structured-data';

/** Pages that search engines are to leave out; those that say that a form arrived are only where forms are open. */
const HIDDEN = /^\/(?:search|styleguide|[^/]+\/received)$/;

/** What the page of a list says that has nothing yet; it is left out, too. */
const EMPTY_LIST = />There is no [a-z]+ here yet</;

const FEEDS = ['application/rss+xml', 'application/atom+xml', 'application/feed+json'];

/** The paths of all pages: those that the build made documents of, and the search. */
async function allPages(): Promise<string[]> {
  const { routes } = JSON.parse(await readFile('.next/prerender-manifest.json', 'utf8'));
  const pages = Object.entries<{ dataRoute: string | null }>(routes)
    // A route that is no page has no data beside it.
    // What other sites frame is no page of ours.
    .filter(([path, { dataRoute }]) => dataRoute && !/^\/(?:_|embed\/)/.test(path))
    .map(([path]) => path);
  return [...pages, '/search'];
}

interface Head {
  title: string;
  /** Contents of meta elements by name or property. */
  meta: Map<string, string>;
  /** Links by relation: address and type. */
  links: { rel: string; href: string; type: string }[];
  /** Texts of blocks of JSON-LD. */
  data: string[];
}

/** What a page says of itself. */
function headOf(html: string): Head {
  const head: Head = { title: '', meta: new Map(), links: [], data: [] };
  const visit = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) {
      const of = (name: string) => node.attrs.find((each) => each.name === name)?.value ?? '';
      const [child] = node.childNodes;
      const text = child && 'value' in child ? child.value : '';
      if (node.tagName === 'title' && !head.title) head.title = text;
      if (node.tagName === 'meta') head.meta.set(of('name') || of('property'), of('content'));
      if (node.tagName === 'link') {
        head.links.push({ rel: of('rel'), href: of('href'), type: of('type') });
      }
      if (of('type') === 'application/ld+json') head.data.push(text);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return head;
}

test('every page has a title, a description, its own address, a social picture and JSON-LD', async ({
  request,
}) => {
  const pages = await allPages();
  expect(pages).toEqual(expect.arrayContaining(DOCUMENTS));
  const titles = new Map<string, string>();
  const pictures = new Set<string>();
  const alternates = new Map<string, string>();
  for (const path of pages) {
    const html = await (await request.get(path)).text();
    const { title, meta, links, data } = headOf(html);

    expect(title, path).toMatch(path === '/' ? /^\S/ : / \| /);
    expect(title.endsWith(site.name), `${path}: ${title}`).toBe(true);
    expect(titles.get(title), `${path} has the title of another page`).toBeUndefined();
    titles.set(title, path);

    const description = meta.get('description') ?? '';
    expect(description.length, `${path}: ${description}`).toBeGreaterThan(20);
    expect(description, path).not.toMatch(/undefined|[<>{}]|\s{2}/);

    const canonicals = links.filter(({ rel }) => rel === 'canonical');
    expect(canonicals, path).toHaveLength(1);
    expect(new URL(canonicals[0]?.href ?? '').href, path).toBe(new URL(path, site.origin).href);
    expect(meta.get('og:url'), path).toBe(canonicals[0]?.href);

    expect(meta.get('og:title'), path).toBeTruthy();
    expect(meta.get('og:description'), path).toBe(description);
    expect(meta.get('twitter:card'), path).toBe('summary_large_image');
    // A document names for X (Twitter) the kind of card alone: it takes the rest from `og:`.
    const forX = [...meta.keys()].filter((name) => name.startsWith('twitter:'));
    if (path !== '/search') expect(forX, path).toHaveLength(1);
    expect(meta.get('og:image'), path).toMatch(new RegExp(`^${site.origin}/`));
    pictures.add(new URL(meta.get('og:image') ?? '').pathname);

    expect(data, path).toHaveLength(1);
    const { '@context': context, '@graph': graph } = JSON.parse(data[0] ?? '');
    expect(context, path).toBe('https://schema.org');
    expect(graph.length, path).toBeGreaterThan(2);
    expect(await complaintsOf(JSON.parse(data[0] ?? '')), path).toEqual([]);

    const forms = links.filter(({ rel }) => rel === 'alternate');
    expect(
      forms.map(({ type }) => type),
      path,
    ).toEqual(expect.arrayContaining(FEEDS));
    for (const { href, type } of forms) alternates.set(new URL(href).pathname, type);

    const isHidden = HIDDEN.test(path) || EMPTY_LIST.test(html);
    expect(meta.get('robots')?.includes('noindex') ?? false, path).toBe(isHidden);
  }
  for (const [path, type] of alternates) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const served = response.headers()['content-type'] ?? '';
    // XML is served as such, so that browsers show it.
    expect(served.startsWith(type) || /^application\/xml\b/.test(served), path).toBe(true);
  }
  // That all of them are there is tried with the links; one of each folder tells the type.
  const byFolder = new Map([...pictures].map((path) => [path.replace(/[^/]*$/, ''), path]));
  for (const picture of byFolder.values()) {
    const response = await request.head(picture);
    expect(response.status(), picture).toBe(200);
    expect(response.headers()['content-type'], picture).toMatch(/^image\/(?:png|jpeg|webp)$/);
  }
});
