import type { SourceDocument, SourceNote } from '../source-site';
import type { JekyllConfig } from './config';
import { type Moment, readDate } from './dates';
import { type DefaultsOf, merged } from './defaults';
import { splitFile } from './front-matter';
import { decoded, folderOf, splitExtension } from './paths';
import {
  alsoReachedBy,
  datePlaceholders,
  fillTemplate,
  type Placeholders,
  postTemplate,
  slugify,
  tidy,
  withEnding,
} from './permalinks';
import type { Place } from './places';
import { categoriesOf, termsOf } from './terms';
import { textsOf } from './yaml';

/** A document of a Jekyll site, before its Liquid is evaluated. */
export interface JekyllDocument {
  source: SourceDocument;
  /** Its path as Jekyll gives it: without the folder of collections. */
  path: string;
  /** Its address without the base path of the site. */
  url: string;
  /** What Jekyll identifies it by: its address without extension, by its own slug. */
  id: string;
  /** Line that its text begins in. */
  line: number;
  /** Its fields as Liquid has them. */
  data: Record<string, unknown>;
  moment: Moment | undefined;
  isOutput: boolean;
}

/** What documents are read with. */
export interface DocumentContext {
  config: JekyllConfig;
  defaultsFor: DefaultsOf;
  /** Milliseconds since the epoch. */
  now: number;
}

const HTML = ['.html', '.htm', '.xhtml'];

/** How a file is written, by its extension; undefined if it is no text of pages. */
export function formatOf(path: string, config: JekyllConfig): 'markdown' | 'html' | undefined {
  const [, extension] = splitExtension(path);
  if (HTML.includes(extension)) return 'html';
  return config.markdownExtensions.includes(extension.slice(1)) ? 'markdown' : undefined;
}

/**
 * Reads one document.
 *
 * @param path of its file, from the site's root.
 * @returns the document, or why it can't be read.
 */
export function readDocument(
  path: string,
  text: string,
  place: Place,
  context: DocumentContext,
): JekyllDocument | SourceNote {
  const { config } = context;
  const parts = splitFile(text);
  if ('message' in parts) {
    return {
      file: path,
      line: parts.line,
      kind: 'frontmatter',
      message: parts.message,
      severity: 'error',
    };
  }
  const label =
    place.kind === 'file' ? undefined : place.kind === 'document' ? place.collection : 'posts';
  const relative =
    label && config.collectionsDir ? path.slice(config.collectionsDir.length + 1) : path;
  const types = [label ?? 'pages', ...(place.kind === 'draft' ? ['drafts'] : [])];
  const fields = merged(context.defaultsFor(relative, types), parts.values);
  const notes: SourceNote[] = [];
  const note = (kind: string, name: string, message: string) => {
    const line = parts.lines.get(name) ?? 1;
    notes.push({ file: path, line, kind, name, message, severity: 'info' });
  };

  const isPost = place.kind === 'post' || place.kind === 'draft';
  const stem = isPost ? place.stem : fileStem(path);
  const written = fields.date ?? (isPost ? place.date : undefined);
  const moment =
    readDate(written, config.timezone) ?? readDate(isPost && place.date, config.timezone);
  if (
    fields.date !== undefined &&
    fields.date !== null &&
    !readDate(fields.date, config.timezone)
  ) {
    note('date', 'date', `${fields.date} is no date`);
  }
  const slug = typeof fields.slug === 'string' && fields.slug ? fields.slug : stem;
  const folders = isPost ? place.folders : [];
  const categories = categoriesOf(fields, folders);
  if (folders.length > 0) fields.categories = categories;
  if (label && !fields.title) fields.title = titleOf(slug);

  const format = formatOf(path, config) ?? 'html';
  const names = { path: relative, label, slug, stem, categories };
  const addressParts = { ...names, moment: place.kind === 'draft' ? undefined : moment };
  const placeholders = placeholdersOf(addressParts, fields, context);
  const url = addressOf(addressParts, fields.permalink, config, placeholders, note);
  const address = config.baseurl + url;
  const redirectTo = textsOf(fields.redirect_to)[0];
  const isDraft = place.kind === 'draft' || fields.published === false || fields.draft === true;
  const isFuture = label && !config.isFuture && (moment?.epoch ?? 0) > context.now;
  const source: SourceDocument = {
    kind: isPost ? 'post' : 'page',
    file: path,
    collection: label,
    fields,
    ownFields: new Set(Object.keys(parts.values)),
    fieldLines: parts.lines,
    body: parts.body,
    format,
    isPublic: !isDraft && !isFuture,
    day: moment?.day,
    instant: moment?.instant,
    slug: isPost
      ? slugify(slug, 'pretty', true)
      : (splitExtension(url)[0].split('/').findLast(Boolean) ?? 'index'),
    address,
    formerAddresses: [
      ...alsoReachedBy(url),
      ...textsOf(fields.redirect_from).map((from) => filledQuietly(from, placeholders)),
    ].map((each) => config.baseurl + each),
    redirectsTo:
      redirectTo &&
      (isElsewhere(redirectTo) ? redirectTo : config.baseurl + tidy(decoded(redirectTo))),
    notes,
  };
  return {
    source,
    path: relative,
    url,
    id: `${folderOf(url.replace(/(?<!\/)\/+$/, ''))}${isPost ? slug : fileStem(path)}`,
    line: parts.bodyLine,
    data: {
      ...fields,
      slug,
      categories,
      tags: termsOf(fields, 'tag', 'tags'),
      ...(moment ? { date: new Date(moment.epoch) } : {}),
    },
    moment,
    isOutput: !label || (config.collections.get(label)?.isOutput ?? false),
  };
}

function fileStem(path: string): string {
  return splitExtension(path.slice(path.lastIndexOf('/') + 1))[0].replace(/(?<!\.)\.+$/, '');
}

/** A title as Jekyll makes one of a slug. */
function titleOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase())
    .join(' ');
}

function isElsewhere(address: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(address);
}

interface AddressParts {
  path: string;
  label: string | undefined;
  slug: string;
  stem: string;
  categories: readonly string[];
  moment: Moment | undefined;
}

/** What templates of a document's addresses may hold: plugins also take its fields for it. */
function placeholdersOf(
  parts: AddressParts,
  fields: Readonly<Record<string, unknown>>,
  { config, now }: DocumentContext,
): Placeholders {
  const own = Object.entries(fields).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return {
    ...Object.fromEntries(own),
    ...(parts.label
      ? documentPlaceholders(parts, config, now)
      : pagePlaceholders(parts.path, config)),
  };
}

/** An address whose placeholders are filled in, or as it is written where one isn't known. */
function filledQuietly(address: string, placeholders: Placeholders): string {
  const isKnown = [...address.matchAll(/:([a-z_]+)/g)].every(([, name = '']) =>
    Object.hasOwn(placeholders, name),
  );
  return isKnown ? fillTemplate(address, placeholders) : tidy(decoded(address));
}

function addressOf(
  parts: AddressParts,
  permalink: unknown,
  config: JekyllConfig,
  placeholders: Placeholders,
  note: (kind: string, name: string, message: string) => void,
): string {
  const own = typeof permalink === 'string' && permalink ? [permalink] : [];
  const templates = parts.label
    ? collectionTemplates(parts, config)
    : pageTemplates(parts.path, config);
  for (const template of [...own, ...templates]) {
    try {
      return fillTemplate(template, placeholders);
    } catch (thrown) {
      note('permalink', 'permalink', thrown instanceof Error ? thrown.message : String(thrown));
    }
  }
  return tidy(parts.path);
}

/** The template of a collection's addresses, and one that always can be filled in. */
function collectionTemplates(
  parts: AddressParts,
  { collections, permalink }: JekyllConfig,
): string[] {
  const own = collections.get(parts.label ?? '')?.permalink;
  if (parts.label !== 'posts') return [own ?? withEnding('/:collection/:path', permalink)];
  // A draft was never published, so it has no day.
  if (!parts.moment) return [postTemplate('none')];
  return [own ?? postTemplate(permalink), postTemplate('date')];
}

function documentPlaceholders(
  parts: AddressParts,
  config: JekyllConfig,
  now: number,
): Placeholders {
  const { path, label = '', slug, stem, categories } = parts;
  const [withoutExtension, extension] = splitExtension(path);
  const moment = parts.moment ?? readDate(new Date(now).toISOString(), config.timezone);
  return {
    ...datePlaceholders(moment?.day ?? '', moment?.time ?? ''),
    collection: label,
    path: withoutExtension.replace(`_${label}`, '').replace(/(?<!\.)\.+$/, ''),
    name: slugify(stem),
    title: slugify(slug, 'pretty', true),
    slug: slugify(slug),
    categories: [...new Set(categories.map((each) => each.toLowerCase()))].join('/'),
    slugified_categories: [...new Set(categories.map((each) => slugify(each)))].join('/'),
    output_ext: outputExtension(path, extension, config),
  };
}

function outputExtension(path: string, extension: string, config: JekyllConfig): string {
  if (formatOf(path, config))
    return extension === '.xhtml' || extension === '.htm' ? extension : '.html';
  if (extension === '.scss' || extension === '.sass') return '.css';
  return extension === '.coffee' ? '.js' : extension;
}

/** The address of a page that isn't a document, such as a style sheet with frontmatter. */
export function pageAddress(path: string, permalink: unknown, config: JekyllConfig): string {
  const placeholders = pagePlaceholders(path, config);
  const [template = ''] = pageTemplates(path, config);
  return fillTemplate(
    typeof permalink === 'string' && !permalink.includes(':') ? permalink : template,
    placeholders,
  );
}

function pageTemplates(path: string, { permalink, ...config }: JekyllConfig): string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!formatOf(path, { permalink, ...config })) return ['/:path/:basename:output_ext'];
  if (fileStem(name) === 'index') return ['/:path/'];
  return [withEnding('/:path/:basename', permalink)];
}

function pagePlaceholders(path: string, config: JekyllConfig): Placeholders {
  return {
    path: path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '',
    basename: fileStem(path),
    output_ext: outputExtension(path, splitExtension(path)[1], config),
  };
}
