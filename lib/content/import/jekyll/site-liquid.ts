import { dirname } from 'node:path/posix';
import type { SourceDocument } from '../source-site';
import type { JekyllConfig } from './config';
import { formatTime } from './dates';
import type { JekyllDocument } from './documents';
import type { Variables } from './drops';
import type { SiteFiles } from './files';
import { type Evaluate, liquidOf } from './liquid/evaluate';
import { splitExtension } from './paths';
import { readSiteText, type SiteFolder } from './site-folder';

/**
 * Makes what evaluates the texts of a site.
 *
 * @param places where documents are here; of others, the old address counts.
 */
export function evaluatorOf(
  site: SiteFolder,
  config: JekyllConfig,
  { documents, staticFiles }: SiteFiles,
  variables: Variables,
  places: ReadonlyMap<SourceDocument, string>,
): Evaluate {
  const addressOf = ({ source }: JekyllDocument) => places.get(source) ?? source.address;
  const postNamed = postFinder(documents);
  const byPath = new Map(documents.map((each) => [each.path, each]));
  const files = new Set(staticFiles);
  const all = new Set(site.files);
  const texts = new Map<string, string>();
  const fileOfPage = new Map<unknown, string>(
    [...variables.of].map(([{ source }, page]) => [page, source.file]),
  );

  return liquidOf({
    address: { url: config.url, baseurl: config.baseurl },
    timezone: config.timezone,
    globals: variables.globals,
    formatTime: (time) => formatTime(time, config.timezone),
    postAddress: (name) => {
      const post = postNamed(name);
      if (!post) throw new Error(`there is no post ${name}`);
      return addressOf(post);
    },
    fileAddress: (written) => {
      const path = written.replace(/^\/+/, '');
      const document = byPath.get(path);
      if (document?.isOutput) return addressOf(document);
      if (files.has(path)) return `${config.baseurl}/${path}`;
      throw new Error(`there is no page or file ${written}`);
    },
    readPartial: (name, isRelative, page) => {
      if (!/^[\w/.()+~#@ -]+$/.test(name) || /[./]{2}/.test(name)) {
        throw new Error(`${name} is no name of a file to include`);
      }
      const folder = isRelative ? dirname(fileOfPage.get(page) ?? '.') : config.includesDir;
      const file = folder === '.' ? name : `${folder}/${name}`;
      if (!all.has(file)) throw new Error(`there is no file ${file} to include`);
      const text = texts.get(file) ?? readSiteText(site, file);
      texts.set(file, text);
      return { file, text };
    },
  });
}

/** Finds posts by the names that `post_url` gives: that of the file, or day and slug. */
function postFinder(documents: readonly JekyllDocument[]) {
  const byName = new Map<string, JekyllDocument[]>();
  for (const document of documents) {
    const { collection, file } = document.source;
    if (collection !== 'posts') continue;
    const stem = splitExtension(file.slice(file.lastIndexOf('/') + 1))[0];
    const names = [stem, `${document.moment?.day}-${document.data.slug}`];
    for (const name of new Set(names)) byName.set(name, [...(byName.get(name) ?? []), document]);
  }
  return (written: string): JekyllDocument | undefined => {
    const name = written.replace(/^\/+/, '');
    const slash = name.lastIndexOf('/');
    const found = byName.get(name.slice(slash + 1)) ?? [];
    const [folder, first] = [name.slice(0, slash + 1), found[0]];
    return (
      found.find(({ source }) => source.file.replace('_posts/', '').startsWith(folder)) ?? first
    );
  };
}
