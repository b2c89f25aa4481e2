import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FormerPage } from '../former-paths';
import { once } from '../once';
import { type AddressList, GONE, LEDGER, parseGone, parseLedger } from './check/ledger';
import { parseRedirects, REDIRECTS } from './redirect-list';
import { gonePaths, type MovedDocument, redirectsOf } from './redirects';
import { sitePages } from './site-pages';
import { listDocuments, typeNames } from './store';

/** All paths that were pages before and are none any more, and what became of each. */
export const formerPages = once((): ReadonlyMap<string, FormerPage> => {
  const pages = new Set(sitePages().map(({ path }) => path));
  const documents = typeNames.flatMap((typeName) =>
    listDocuments(typeName).map(
      (entry): MovedDocument => ({
        typeName,
        id: entry._id,
        date: 'date' in entry ? entry.date : undefined,
        redirect_from: 'redirect_from' in entry ? entry.redirect_from : undefined,
      }),
    ),
  );
  const recorded = pathsIn(LEDGER, parseLedger);

  const former = new Map<string, FormerPage>();
  for (const path of gonePaths(pathsIn(GONE, parseGone), recorded)) {
    if (!pages.has(path)) former.set(path, 'gone');
  }
  const listed = parseRedirects(textOf(REDIRECTS)).targets;
  for (const [path, target] of redirectsOf(documents, pages, recorded, listed)) {
    former.set(path, { target });
  }
  return former;
});

/** The paths of a file in the content folder; none if there is no such file. */
function pathsIn(name: string, parse: (text: string) => AddressList): string[] {
  return parse(textOf(name)).entries.map(({ path }) => path);
}

/** The text of a file in the content folder; none if there is no such file. */
function textOf(name: string): string {
  // The path is known only at run time; the bundler needn't look for what it may match.
  const file = join(/* turbopackIgnore: true */ process.cwd(), 'content', name);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
