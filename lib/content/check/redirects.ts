import { withoutHtml } from '../../paths';
import { isReservedSlug, pathPrefixes } from '../../schema/slugs';
import { datedPaths, formerPaths, listPages, pageOf } from '../redirects';
import { asMoved } from './answers';
import type { Problem } from './problem';
import type { Source } from './source';

/**
 * What documents say of where they were before can be read, stands in no page's way,
 * and sends no path to two of them. Drafts count: they are meant to be published.
 */
export function redirectsAreSound(sources: readonly Source[]): Problem[] {
  const pages = new Map(sources.map((source) => [pageOf(source.type.name, source.id), source]));
  const owners = new Map<string, Source>();
  for (const source of sources) {
    for (const path of datedPaths(asMoved(source)).map(withoutHtml)) {
      owners.set(path, owners.get(path) ?? source);
    }
  }
  return sources.flatMap((source) => {
    // The check of fields names one that is in no place for it.
    if (!source.type.fields.redirect_from) return [];
    return formerPaths(source.values.redirect_from).flatMap(({ path, complaint }): Problem[] => {
      if (complaint !== undefined) return [problem(source, complaint)];
      const own = pageOf(source.type.name, source.id);
      if (own === path) return [warning(source, `${path} is the page's own address`)];
      // With .html it is answered anyway, and files of another site may say so.
      const asked = withoutHtml(path);
      if (own === asked) return [];
      const page = pages.get(asked)?.file ?? listAt(asked);
      if (page) return [problem(source, `${path} is the address of ${page}; take it out`)];
      const owner = owners.get(asked) ?? source;
      owners.set(asked, owner);
      if (owner === source) return [];
      const message = `${path} leads to ${owner.file} already; take it out of one of them`;
      return [problem(source, message)];
    });
  });
}

/** Returns what list or file of the site's own has an address, or may have it one day. */
export function listAt(path: string): string | undefined {
  if (listPages.some((page) => page === path)) return 'a list';
  if (/\.md$/i.test(path)) return 'a page as markdown';
  const isReserved = Object.entries(pathPrefixes).some(([typeName, prefix]) => {
    const [slug = '', ...rest] = path.startsWith(prefix)
      ? path.slice(prefix.length).split('/')
      : [];
    // Below the words that pages of text can't be named by, others have their documents.
    if (prefix === '/' && rest.length > 0) return false;
    // The list of a year has pages; what else lies below is no list's.
    if (/^\d{4}$/.test(slug) && rest.length > 0 && rest[0] !== 'page') return false;
    return isReservedSlug(typeName, slug);
  });
  return isReserved ? 'a list' : undefined;
}

function problem(source: Source, message: string): Problem {
  const field = 'redirect_from';
  return { severity: 'error', file: source.file, line: source.lineOf(field), field, message };
}

function warning(source: Source, message: string): Problem {
  return { ...problem(source, message), severity: 'warning' };
}
