import { setImmediate } from 'node:timers/promises';
import { now as currentTime } from '../../../clock';
import type { PlaceDocuments, SourceDocument, SourceSite } from '../source-site';
import { type JekyllConfig, readConfig } from './config';
import { namesByKey, readData } from './data';
import { defaultsOf } from './defaults';
import type { JekyllDocument } from './documents';
import { variablesOf } from './drops';
import { feedIdsOf } from './feeds';
import { fileFinder, readFiles } from './files';
import { findSite } from './find-site';
import { pluginAddresses } from './generated';
import { keepBraces } from './liquid/braces';
import type { Evaluate } from './liquid/evaluate';
import { listSite, readSiteText, type SiteFolder } from './site-folder';
import { evaluatorOf } from './site-liquid';

/** How a site is read. */
export interface ReadOptions {
  /** Tells where documents will be here, for tags that write addresses. */
  placeDocuments?: PlaceDocuments;
  /** Milliseconds since the epoch, by which posts are of days to come. */
  now?: number;
}

/**
 * Reads a Jekyll site, and evaluates the Liquid of its documents.
 *
 * @param folder the site, or its folder `_posts`, whose site is looked for above it.
 * @throws with a sentence for the maintainer if there is no site.
 */
export async function readJekyllSite(
  folder: string,
  { placeDocuments, now = currentTime() }: ReadOptions = {},
): Promise<SourceSite> {
  const { root, isListed, isRead, isPosts } = findSite(folder);
  const site = listSite(root, (path) => !isListed(path));
  const [written, configNotes] = readConfig(site.root, site.files);
  const config = withHost(written, site);
  const defaultsFor = defaultsOf(config.values.defaults, config.collectionsDir);
  const part = { ...site, files: site.files.filter(isRead) };
  const found = readFiles(part, { config, defaultsFor, now }, isPosts);
  if (found.documents.length === 0 && found.notes.length === 0) {
    throw new Error(
      `There are no posts or pages in ${folder}; name a Jekyll site or its folder _posts.`,
    );
  }
  const [data, dataNotes] = readData(site, config.dataDir);
  const variables = variablesOf(config, found.documents, data, found.staticFiles, now);
  const published = found.documents.filter(({ isOutput }) => isOutput);
  const documents = published.map(({ source }) => source);
  const places = placeDocuments?.(documents) ?? new Map<SourceDocument, string>();
  const evaluate = evaluatorOf(site, config, found, variables, places);

  const feedIdOf = feedIdsOf(found.feeds, config, site, evaluate);
  for (const [index, document] of published.entries()) {
    const page = variables.of.get(document) ?? {};
    if (document.source.kind === 'post') document.source.feedId = feedIdOf(document, page);
    evaluateDocument(document, page, config, evaluate);
    // Progress is shown in between.
    if (index % 50 === 0) await setImmediate();
  }
  return {
    url: config.url,
    baseurl: config.baseurl,
    documents,
    addresses: [...found.addresses, ...pluginAddresses(found, config, site)],
    authorNames: namesByKey([
      config.values.authors,
      data.authors,
      data.people,
      authorsOf(found.documents),
    ]),
    notes: [...site.notes, ...configNotes, ...dataNotes, ...found.notes],
    fileOf: fileFinder(site, config),
  };
}

/** GitHub's pages take the host of a site without one from the file CNAME. */
function withHost(config: JekyllConfig, site: SiteFolder): JekyllConfig {
  if (config.url || !site.files.includes('CNAME')) return config;
  const host = readSiteText(site, 'CNAME').trim();
  return /^[\w.-]+$/.test(host) ? { ...config, url: `https://${host}` } : config;
}

function evaluateDocument(
  { source, line, data }: JekyllDocument,
  page: object,
  config: JekyllConfig,
  evaluate: Evaluate,
): void {
  const { body, file, format, fields } = source;
  const isHtml = format === 'html';
  const { text, notes } =
    data.render_with_liquid === false
      ? { text: keepBraces(body), notes: [] }
      : evaluate({ text: body, file, line, isHtml, page });
  source.body = text;
  source.notes.push(...notes);
  const separator = fields.excerpt_separator ?? config.excerptSeparator;
  if (typeof separator !== 'string' || separator === '') return;
  const end = text.indexOf(separator);
  if (end !== -1) source.excerpt = text.slice(0, end).trim();
}

/** People who have documents of their own, by the keys that posts name them by. */
function authorsOf(documents: readonly JekyllDocument[]): Record<string, unknown> {
  const authors = documents.filter(({ source }) => source.collection === 'authors');
  return Object.fromEntries(
    authors.map(({ data }) => [String(data.short_name ?? data.slug), data.name ?? data.title]),
  );
}
