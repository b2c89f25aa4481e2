import { slugOf } from '../../schema/slugs';
import { datedPaths, pageOf, pageOfDated } from '../redirects';
import { answersOf, isGone, publicDocuments, targetOf } from './answers';
import { type AddressFiles, parseLedger } from './ledger';
import type { Published } from './lost';
import { type Source, typeOf } from './source';

/** A document whose file was renamed: its path below the content folder, before and now. */
export interface Rename {
  from: string;
  to: string;
}

/** What is known of addresses that documents had. */
export interface Moves {
  files: AddressFiles;
  /** The files that were renamed since they were published. */
  renames: readonly Rename[];
  /** What was public where a branch began. */
  published: Published;
}

/**
 * Finds the addresses that nothing answers any more because the file of their
 * document was renamed.
 *
 * @param sources the documents whose frontmatter can be read.
 * @param now milliseconds since the epoch.
 * @returns the paths by the id of the document that each is to lead to, and sentences on
 * those whose editor must decide.
 */
export function findMoved(
  sources: readonly Source[],
  { files, renames, published }: Moves,
  now: number,
): { redirects: Map<string, string[]>; left: string[] } {
  const redirects = new Map<string, string[]>();
  const left: string[] = [];
  const documents = publicDocuments(sources, now);
  const answers = answersOf(documents, files);
  const paths = parseLedger(files.ledger ?? '').entries.map(({ path }) => path);
  const known = new Set([...paths, ...published.keys()]);
  // A disk may hold names decomposed, and git tell them composed.
  const byId = new Map(documents.map((source) => [source.id.normalize('NFC'), source]));
  for (const path of known) {
    if (isGone(path, answers) || targetOf(path, answers)) continue;
    // Where its page leads, it leads by itself.
    if (known.has(pageOfDated(path) ?? '')) continue;
    const found = renames.flatMap(({ from, to }) => {
      const source = byId.get(to.normalize('NFC'));
      return source && pathsOf(from, source).includes(path) ? [source] : [];
    });
    const [source, another] = new Set(found);
    if (!source) continue;
    if (another) {
      left.push(
        `${path} may be ${source.file} now, or ${another.file}; add redirect_from: ${path} to the right one`,
      );
    } else {
      redirects.set(source.id, [...(redirects.get(source.id) ?? []), path]);
    }
  }
  return { redirects, left };
}

/**
 * The slugs that documents had before their files were renamed, with the new ones, by the
 * name of their type. A slug that another document has now isn't among them.
 */
export function renamedSlugs(
  sources: readonly Source[],
  renames: readonly Rename[],
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const taken = new Set(sources.map(({ type, slug }) => `${type.name} ${slug}`));
  const slugs = new Map<string, Map<string, string>>();
  for (const { from, to } of renames) {
    const type = typeOf(from);
    if (!type || typeOf(to) !== type) continue;
    const [before, now] = [slugOf(type.name, from), slugOf(type.name, to)];
    if (before === now || taken.has(`${type.name} ${before}`)) continue;
    const ofType = slugs.get(type.name) ?? new Map<string, string>();
    slugs.set(type.name, ofType.set(before, now));
  }
  return slugs;
}

/** Where a document was found when its file had another name. */
function pathsOf(id: string, { values }: Source): string[] {
  const type = typeOf(id);
  const page = type && pageOf(type.name, id);
  if (!page) return [];
  return [page, ...datedPaths({ typeName: type.name, id, date: values.date })];
}
