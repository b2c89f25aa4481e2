import { hasPlugin, type JekyllConfig } from './config';
import type { JekyllDocument } from './documents';
import type { Evaluate } from './liquid/evaluate';
import type { SiteFolder } from './site-folder';
import { isRecord, textsOf } from './yaml';

/** A feed that the site writes with a template of its own. */
export interface FeedTemplate {
  /** Address without the base path of the site. */
  url: string;
  file: string;
  /** The template without its frontmatter. */
  text: string;
  line: number;
}

/** Where the plugin jekyll-feed puts the feed of posts. */
export function pluginFeedUrl({ values }: JekyllConfig): string {
  const settings = isRecord(values.feed) ? values.feed : {};
  const collections = isRecord(settings.collections) ? settings.collections : {};
  const posts = isRecord(collections.posts) ? collections.posts : {};
  const path = [posts.path, settings.path].find((each) => typeof each === 'string' && each);
  return typeof path === 'string' ? `/${path.replace(/^\/+/, '')}` : '/feed.xml';
}

/** The other feeds that jekyll-feed makes, of collections, categories and tags. */
export function furtherFeeds({ values }: JekyllConfig, tags: readonly string[]): string[] {
  const settings = isRecord(values.feed) ? values.feed : {};
  const { collections, categories } = settings;
  const named: [string, Record<string, unknown>][] = Array.isArray(collections)
    ? textsOf(collections).map((name) => [name, {}])
    : Object.entries(isRecord(collections) ? collections : {}).map(([name, each]) => [
        name,
        isRecord(each) ? each : {},
      ]);
  const ofTags = isRecord(settings.tags) ? settings.tags : {};
  const byTag = typeof ofTags.path === 'string' ? ofTags.path : '/feed/by_tag/';
  return [
    ...textsOf(categories).map((category) => `/feed/${category}.xml`),
    ...named.flatMap(([name, own]) => {
      const below = name === 'posts' ? '/feed' : `/feed/${name}`;
      const main = typeof own.path === 'string' ? own.path : `${below}.xml`;
      return [
        ...(name === 'posts' ? [] : [main]),
        ...textsOf(own.categories).map((category) => `${below}/${category}.xml`),
      ];
    }),
    ...(settings.tags
      ? tags.filter((tag) => /^\w+$/.test(tag)).map((tag) => `${byTag}${tag}.xml`)
      : []),
  ];
}

/**
 * The id that jekyll-feed gives to a post: its whole address, without extension and with
 * its own slug, percent-encoded.
 *
 * @param id as Jekyll has it, decoded.
 */
function pluginFeedId(id: string, { url, baseurl }: JekyllConfig): string {
  const path = encodeURI(`${baseurl}${id}`.normalize('NFC')).replace(/[?#]/g, encodeURIComponent);
  return `${url ?? ''}${path}`;
}

/** Whether a text is the template of a feed. */
export function isFeed(text: string): boolean {
  return /<(?:feed|rss|rdf:RDF)[\s>]/.test(text) && /<(?:entry|item)[\s>]/.test(text);
}

/** Parts of a template by which its entries get their ids. */
interface IdTemplate {
  variable: string;
  text: string;
}

/** Finds what a feed's template writes as the id of an entry: `id` in Atom; `guid` or `link` in RSS. */
function idTemplate(text: string): IdTemplate | undefined {
  const entry = /<(?:entry|item)[\s>]/.exec(text);
  if (!entry) return undefined;
  const head = text.slice(0, entry.index);
  const variable = [...head.matchAll(/\{%-?\s*for\s+([\w-]+)\s+in\b/g)].at(-1)?.[1];
  const [, , written] =
    /<(id|guid)(?:\s[^<>]*)?>([^<]*)<\//.exec(text.slice(entry.index)) ??
    /<(link)>([^<]*)<\//.exec(text.slice(entry.index)) ??
    [];
  if (!variable || written === undefined) return undefined;
  const before = text.slice(0, text.indexOf(written, entry.index));
  const assigned = [...before.matchAll(/\{%-?\s*assign\s[^%]*%\}/g)].map(([tag]) => tag);
  return { variable, text: [...assigned, written].join('') };
}

/**
 * Makes what gives the id of a post in the site's own feed.
 *
 * @returns undefined if the template has none.
 */
function ownFeedIds(
  feed: FeedTemplate,
  evaluate: Evaluate,
): ((post: object) => string | undefined) | undefined {
  const template = idTemplate(feed.text);
  if (!template) return undefined;
  return (post) => {
    const { text, notes } = evaluate({
      text: template.text,
      file: feed.file,
      line: feed.line,
      isHtml: true,
      page: { url: feed.url, path: feed.file },
      variables: { [template.variable]: post },
    });
    const id = unescapeXml(text.trim());
    return id === '' || notes.some(({ severity }) => severity === 'left') ? undefined : id;
  };
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Gives the id that the entry of a post had in the feed, if there was a feed. */
export type FeedIdOf = (post: JekyllDocument, variables: object) => string | undefined;

/** Makes what gives the ids of posts: those of the site's own feed, else those of jekyll-feed. */
export function feedIdsOf(
  feeds: readonly FeedTemplate[],
  config: JekyllConfig,
  site: SiteFolder,
  evaluate: Evaluate,
): FeedIdOf {
  const main = pluginFeedUrl(config);
  const own = feeds.find(({ url }) => url === main) ?? feeds[0];
  const ownId = own && ownFeedIds(own, evaluate);
  if (own) return ({ source }, post) => (source.isPublic ? ownId?.(post) : undefined);
  if (!hasPlugin('jekyll-feed', config, site)) return () => undefined;
  return ({ source, id }) => (source.isPublic ? pluginFeedId(id, config) : undefined);
}
