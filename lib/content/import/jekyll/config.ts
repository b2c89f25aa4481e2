import type { SourceNote, SourceSite } from '../source-site';
import { readSiteText, type SiteFolder } from './site-folder';
import { isRecord, readYaml, textsOf } from './yaml';

/** What `_config.yml` says, with Jekyll's defaults. */
export interface JekyllConfig extends Pick<SourceSite, 'url' | 'baseurl'> {
  /** All values as written, for `site.…` in Liquid. */
  values: Readonly<Record<string, unknown>>;
  /** A style such as pretty, or a template. */
  permalink: string;
  collections: ReadonlyMap<string, CollectionConfig>;
  /** Folder of the collections; empty for the root. */
  collectionsDir: string;
  includesDir: string;
  dataDir: string;
  /** Time zone by its IANA name; UTC where none is given, as on build servers. */
  timezone: string;
  /** Whether posts of days to come were published. */
  isFuture: boolean;
  /** What marks the end of excerpts, if the site says so itself. */
  excerptSeparator: string | undefined;
  /** Names of files that are markdown, without the dot. */
  markdownExtensions: readonly string[];
  plugins: readonly string[];
  include: readonly string[];
  exclude: readonly string[];
  /** Folder that Jekyll builds into. */
  destination: string;
}

/** A collection of documents. */
interface CollectionConfig {
  isOutput: boolean;
  permalink: string | undefined;
  values: Readonly<Record<string, unknown>>;
}

/** What Jekyll never takes for a part of the site. */
const EXCLUDED = ['Gemfile', 'Gemfile.lock', 'gemfiles', 'node_modules'];

/** Reads a site's configuration. What can't be read is noted, and the defaults hold. */
export function readConfig(root: string, files: readonly string[]): [JekyllConfig, SourceNote[]] {
  const file = ['_config.yml', '_config.yaml'].find((name) => files.includes(name));
  const error = (name: string, line: number, message: string): SourceNote => ({
    file: name,
    line,
    kind: 'configuration',
    message,
    severity: 'error',
  });
  if (!file) {
    const toml = files.includes('_config.toml')
      ? [error('_config.toml', 1, 'TOML is not read; write the configuration as _config.yml')]
      : [];
    return [configOf({}), toml];
  }
  try {
    const read = readYaml(readSiteText({ root }, file));
    if ('message' in read) return [configOf({}), [error(file, read.line, read.message)]];
    if (isRecord(read.value)) return [configOf(read.value), []];
    const isEmpty = read.value === null || read.value === undefined;
    return [configOf({}), isEmpty ? [] : [error(file, 1, 'has no settings')]];
  } catch (thrown) {
    return [configOf({}), [error(file, 1, thrown instanceof Error ? thrown.message : '')]];
  }
}

/** Whether a site uses a plugin, by its configuration or its Gemfile. */
export function hasPlugin(name: string, { plugins }: JekyllConfig, site: SiteFolder): boolean {
  if (plugins.includes(name)) return true;
  if (!site.files.includes('Gemfile')) return false;
  return readSiteText(site, 'Gemfile')
    .split('\n')
    .some((line) => /^\s*gem\s/.test(line) && /["']([\w-]+)["']/.exec(line)?.[1] === name);
}

/** Makes a configuration of the values of `_config.yml`. */
export function configOf(values: Record<string, unknown>): JekyllConfig {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const baseurl = (text('baseurl') ?? '').replace(/(?<!\/)\/+$/, '');
  const plugins = [...textsOf(values.plugins), ...textsOf(values.gems)];
  return {
    values,
    url: text('url')?.replace(/(?<!\/)\/+$/, ''),
    baseurl: baseurl && !baseurl.startsWith('/') ? `/${baseurl}` : baseurl,
    permalink: text('permalink') ?? 'date',
    collections: collectionsOf(values.collections),
    collectionsDir: folderName(text('collections_dir') ?? ''),
    includesDir: folderName(text('includes_dir') ?? '_includes'),
    dataDir: folderName(text('data_dir') ?? '_data'),
    timezone: zoneOf(text('timezone')),
    isFuture: values.future === true,
    excerptSeparator: text('excerpt_separator'),
    markdownExtensions: (text('markdown_ext') ?? 'markdown,mkdown,mkdn,mkd,md').split(/[,\s]+/),
    plugins,
    include: textsOf(values.include),
    exclude: [...EXCLUDED, ...textsOf(values.exclude)],
    destination: folderName(text('destination') ?? '_site'),
  };
}

function folderName(path: string): string {
  return path.replace(/^(?:\.?\/)+|(?<!\/)\/+$/g, '');
}

function collectionsOf(value: unknown): Map<string, CollectionConfig> {
  const named: [string, unknown][] = Array.isArray(value)
    ? value.map((name): [string, unknown] => [String(name), {}])
    : isRecord(value)
      ? Object.entries(value)
      : [];
  const collections = new Map(
    named.map(([label, settings]): [string, CollectionConfig] => {
      const own = isRecord(settings) ? settings : {};
      return [
        label.replace(/[^\w.-]/g, ''),
        {
          isOutput: own.output === true,
          permalink: typeof own.permalink === 'string' ? own.permalink : undefined,
          values: own,
        },
      ];
    }),
  );
  const posts = collections.get('posts');
  return collections.set('posts', {
    isOutput: true,
    permalink: posts?.permalink,
    values: posts?.values ?? {},
  });
}

/** A time zone that this machine knows; UTC for any other. */
function zoneOf(name: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name ?? 'UTC' }).resolvedOptions().timeZone;
  } catch (thrown) {
    if (thrown instanceof RangeError) return 'UTC';
    throw thrown;
  }
}
