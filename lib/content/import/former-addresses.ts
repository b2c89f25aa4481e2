import { withoutHtml } from '../../paths';
import { isPost } from '../check/answers';
import { listAt } from '../check/redirects';
import type { Source } from '../check/source';
import { datedPaths, formerPath, formerPaths, listPages, pageOf } from '../redirects';
import type { Meant } from './old-addresses';
import type { SourceDocument } from './source-site';
import type { Target } from './targets';

/** The redirects from the addresses of an old site. */
export interface FormerAddresses {
  /** What stands in `redirect_from` of each document. */
  ofDocuments: ReadonlyMap<SourceDocument, readonly string[]>;
  /** Redirects that are no document's. */
  others: ReadonlyMap<string, string>;
  /** Whether a page or one of these redirects has an address already. */
  isTaken(path: string): boolean;
  notes: { document: SourceDocument; kind: string; message: string }[];
}

/**
 * Finds the redirects by which each address of an old site reaches its own document.
 *
 * @param existing the documents that are here already.
 * @param meant tells what an address means that a document only redirected to.
 */
export function formerAddresses(
  documents: readonly SourceDocument[],
  places: ReadonlyMap<SourceDocument, Target>,
  existing: readonly Source[],
  meant: (written: string, from: SourceDocument) => Meant,
): FormerAddresses {
  const importedIds = new Set([...places.values()].map(({ id }) => id));
  const others = existing.filter(({ id }) => !importedIds.has(id));
  const pages = new Set<string>([
    ...listPages,
    ...others.flatMap(({ type, id }) => pageOf(type.name, id) ?? []),
    ...[...places.values()].map(({ path }) => path),
  ]);
  const owners = new Map<string, string>();
  const own = (written: string, page: string) => {
    const path = withoutHtml(written);
    if (!owners.has(path)) owners.set(path, page);
    return owners.get(path) === page;
  };
  for (const source of others) {
    const page = pageOf(source.type.name, source.id);
    if (page === undefined) continue;
    for (const { path } of formerPaths(source.values.redirect_from)) if (path) own(path, page);
    if (isPost(source)) for (const path of datedOf(source.id)) own(path, page);
  }
  // A post's dated address is its own before another's field claims it.
  for (const [document, { id, path }] of places) {
    const dated = new Set(datedOf(id));
    for (const address of [document.address, ...document.formerAddresses]) {
      const { path: old } = formerPath(address);
      if (old !== undefined && dated.has(withoutHtml(old))) own(old, path);
    }
  }

  const notes: FormerAddresses['notes'] = [];
  const ofDocuments = new Map<SourceDocument, string[]>();
  const lead = (document: SourceDocument, owner: SourceDocument, target: Target) => {
    const dated = new Set(datedOf(target.id));
    const addresses = [document.address, ...document.formerAddresses].flatMap(
      (address) => formerPath(address).path ?? [],
    );
    // The site answers an address with .html as it does without.
    const all = new Map(addresses.toReversed().map((path) => [withoutHtml(path), path]));
    for (const [asked, path] of [...all].toReversed()) {
      if (asked === target.path || asked === '/') continue;
      const taker = pages.has(asked) ? `the page ${asked}` : listAt(path);
      if (taker) {
        const message = `${path} can't lead to ${target.path}: it is the address of ${taker}`;
        notes.push({ document, kind: 'address that another page has', message });
      } else if (!own(path, target.path)) {
        const message = `${path} can't lead to ${target.path}: it leads to ${owners.get(asked)}`;
        notes.push({ document, kind: 'address that leads elsewhere', message });
      } else if (!dated.has(asked)) {
        ofDocuments.set(owner, [...(ofDocuments.get(owner) ?? []), path]);
      }
    }
  };
  for (const [document, target] of places) lead(document, document, target);

  const isTaken = (written: string) => {
    const path = withoutHtml(formerPath(written).path ?? '');
    return pages.has(path) || owners.has(path);
  };
  const listed = new Map<string, string>();
  const byPage = new Map(
    [...places].map(([document, target]) => [target.path, { document, target }]),
  );
  for (const document of documents) {
    if (document.redirectsTo === undefined) continue;
    const found = meant(document.redirectsTo, document);
    const page = found.kind === 'page' && found.rest === '' ? byPage.get(found.path) : undefined;
    if (page) {
      lead(document, page.document, page.target);
      continue;
    }
    const to = found.kind === 'page' ? found.path + found.rest : document.redirectsTo;
    for (const address of [document.address, ...document.formerAddresses]) {
      const { path } = formerPath(address);
      if (path === undefined || isTaken(path)) continue;
      own(path, to);
      listed.set(path, to);
    }
  }
  return { ofDocuments, others: listed, isTaken, notes };
}

function datedOf(id: string): string[] {
  return id.startsWith('blog/') ? datedPaths({ typeName: 'Post', id }).map(withoutHtml) : [];
}
