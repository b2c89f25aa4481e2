import type { SourceAddress } from '../source-site';
import { hasPlugin, type JekyllConfig } from './config';
import type { JekyllDocument } from './documents';
import { furtherFeeds, pluginFeedUrl } from './feeds';
import type { SiteFiles } from './files';
import { slugify, tidy } from './permalinks';
import type { SiteFolder } from './site-folder';
import { isRecord, textsOf } from './yaml';

/** Addresses of what plugins make of the posts: feeds, the sitemap, pages of lists. */
export function pluginAddresses(
  { documents, addresses }: Pick<SiteFiles, 'documents' | 'addresses'>,
  config: JekyllConfig,
  site: SiteFolder,
): SourceAddress[] {
  const taken = new Set(addresses.map(({ path }) => path));
  const posts = documents.filter(({ source }) => source.kind === 'post' && source.isPublic);
  const has = (name: string) => hasPlugin(name, config, site);
  const feeds = has('jekyll-feed')
    ? [pluginFeedUrl(config), ...furtherFeeds(config, termsOf(posts, 'tags'))]
    : [];
  const generated = [
    ...(has('jekyll-sitemap') ? ['/sitemap.xml', '/robots.txt'] : []),
    ...listPages(posts.length, config),
    ...(has('jekyll-archives') ? archives(posts, config) : []),
  ];
  return [
    ...feeds.map((url): SourceAddress => ({ path: config.baseurl + url, kind: 'feed' })),
    ...generated.map((url): SourceAddress => ({ path: config.baseurl + url, kind: 'generated' })),
  ].filter(({ path }) => !taken.has(path));
}

function termsOf(posts: readonly JekyllDocument[], field: 'tags' | 'categories'): string[] {
  return [...new Set(posts.flatMap(({ data }) => textsOf(data[field])))];
}

/** The pages of the list of posts, from the second on. */
function listPages(posts: number, { values }: JekyllConfig): string[] {
  const { paginate, paginate_path: written } = values;
  if (typeof paginate !== 'number' || paginate < 1) return [];
  const template = typeof written === 'string' ? written : '/page:num';
  const count = Math.max(0, Math.ceil(posts / paginate) - 1);
  return Array.from({ length: count }, (_, index) => {
    const path = tidy(template.replace(':num', String(index + 2)));
    return /[^/]\.\w+$|\/$/.test(path) ? path : `${path}/`;
  });
}

/** Where jekyll-archives puts its pages, by what they list. */
const ARCHIVES: Readonly<Record<string, string>> = {
  year: '/:year/',
  month: '/:year/:month/',
  day: '/:year/:month/:day/',
  tag: '/tag/:name/',
  category: '/category/:name/',
};

/** The pages of jekyll-archives that the site has enabled. */
function archives(posts: readonly JekyllDocument[], { values }: JekyllConfig): string[] {
  const settings = isRecord(values['jekyll-archives']) ? values['jekyll-archives'] : {};
  const templates = { ...ARCHIVES, ...(isRecord(settings.permalinks) ? settings.permalinks : {}) };
  const enabled = settings.enabled === 'all' || settings.enabled === true;
  const is = (name: string) => enabled || textsOf(settings.enabled).includes(name);
  const pages = new Set<string>();
  const add = (template: string, parts: Readonly<Record<string, string>>) => {
    const path = String(templates[template]).replace(
      /:(\w+)/g,
      (written: string, name: string) => parts[name] ?? written,
    );
    pages.add(tidy(path));
  };
  for (const { moment } of posts) {
    const [year = '', month = '', day = ''] = moment?.day.split('-') ?? [];
    for (const name of ['year', 'month', 'day']) if (is(name)) add(name, { year, month, day });
  }
  for (const [plural, one] of [
    ['tags', 'tag'],
    ['categories', 'category'],
  ] as const) {
    if (is(plural)) for (const name of termsOf(posts, plural)) add(one, { name: slugify(name) });
  }
  return [...pages];
}
