import { datedPaths, pageOf } from '../redirects';
import { isPost, LEDGER, parseLedger, publicDocuments, targets } from './ledger';
import { type Source, typeOf } from './source';

/** A document whose file was renamed: its path below the content folder, before and now. */
export interface Rename {
  from: string;
  to: string;
}

/**
 * Finds the paths of the ledger that nothing answers any more because the file of
 * their document was renamed.
 *
 * @param sources the documents whose frontmatter can be read.
 * @returns the paths by the id of the post that each is to lead to, and sentences on
 * those whose editor must decide.
 */
export function findMoved(
  sources: readonly Source[],
  { ledger, renames, now }: { ledger: string | undefined; renames: readonly Rename[]; now: number },
): { redirects: Map<string, string[]>; left: string[] } {
  const redirects = new Map<string, string[]>();
  const left: string[] = [];
  const documents = publicDocuments(sources, now);
  const targetOf = targets(documents);
  // A disk may hold names decomposed, and git tell them composed.
  const published = new Map(
    [...documents.values()].map((source) => [source.id.normalize('NFC'), source]),
  );
  for (const { path, isGone } of parseLedger(ledger ?? '').entries) {
    if (isGone || targetOf(path)) continue;
    const found = renames.flatMap(({ from, to }) => {
      const source = published.get(to.normalize('NFC'));
      return source && pathsOf(from, source).includes(path) ? [source] : [];
    });
    const [source, another] = new Set(found);
    if (!source) continue;
    if (another) {
      left.push(
        `${path} may be ${source.file} now, or ${another.file}; add redirect_from: ${path} to the right one`,
      );
    } else if (isPost(source)) {
      redirects.set(source.id, [...(redirects.get(source.id) ?? []), path]);
    } else {
      left.push(
        `${path} is ${source.file} now, and only posts can be redirected to; rename the file back, or write "gone ${path}" in ${LEDGER}`,
      );
    }
  }
  return { redirects, left };
}

/** Where a document was found when its file had another name. */
function pathsOf(id: string, { values }: Source): string[] {
  const type = typeOf(id);
  const page = type && pageOf(type.name, id);
  if (!page) return [];
  return type.name === 'Post' ? [page, ...datedPaths({ id, date: values.date })] : [page];
}
