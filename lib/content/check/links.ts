import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../site';
import { listPages, pageOf, redirectsOf } from '../redirects';
import { suggestion } from './fields';
import { asMoved, isPost } from './ledger';
import type { Problem } from './problem';
import { linkToUnpublished } from './publication';
import type { Source } from './source';
import type { RenderedSource } from './texts';

/**
 * Finds links to pages, files and fragments of this site that it lacks. What is
 * wrong within the page itself was found where its text was rendered.
 */
export function checkLinks(rendered: readonly RenderedSource[], publicDir: string): Problem[] {
  const pages = new Map<string, ReadonlySet<string> | undefined>();
  const documents = new Map<string, Source>();
  for (const path of listPages) pages.set(path, undefined);
  for (const { source, rendered: document } of rendered) {
    const path = pageOf(source.type.name, source.id);
    if (!path) continue;
    pages.set(path, new Set(document.ids));
    documents.set(path, source);
  }

  const posts = rendered.map(({ source }) => source).filter(isPost);
  const redirects = redirectsOf(posts.map(asMoved), new Set(pages.keys()));

  return rendered.flatMap(({ source, rendered: { links } }) =>
    links.flatMap(({ address, line }) => {
      const target = internalTarget(address, pageOf(source.type.name, source.id) ?? '/');
      if (!target) return [];
      const path = redirects.get(target.path) ?? target.path;
      const warning = (message: string): Problem[] => [
        { severity: 'warning', file: source.file, line, message, near: address },
      ];
      if (!pages.has(path)) {
        if (path !== '/' && existsSync(join(publicDir, path))) return [];
        const hint =
          suggestion(path, [...pages.keys()]) || '; mend the address, or take the link out';
        return warning(`link to ${address}, a page that this site lacks${hint}`);
      }
      const document = documents.get(path);
      const early = document ? linkToUnpublished(source, document, { address, line }) : [];
      if (early.length > 0) return early;
      const ids = pages.get(path);
      const { fragment } = target;
      if (!fragment || fragment === 'top' || !ids || ids.has(fragment)) return [];
      return warning(
        `link to ${address}: ${path} has no heading or id "${fragment}"; copy the link of the heading from that page`,
      );
    }),
  );
}

/** The path and fragment of this site that an address leads to; undefined if it leads elsewhere. */
function internalTarget(
  address: string,
  from: string,
): { path: string; fragment: string } | undefined {
  // Fragments of the page itself are checked where it is rendered.
  if (address.startsWith('#') || !URL.canParse(address, `${site.origin}${from}`)) return undefined;
  const url = new URL(address, `${site.origin}${from}`);
  if (url.origin !== site.origin) return undefined;
  const path = decode(url.pathname).replace(/\/+$/, '') || '/';
  return { path, fragment: decode(url.hash.slice(1)) };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
