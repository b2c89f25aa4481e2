import { dirname, join } from 'node:path';
import * as clock from '../../clock';
import { type Folders, resolverOf } from '../build/render-file';
import { openRenderings, type Renderings } from '../build/renderings';
import type { StoreIndex } from '../store-files';
import { checkAll } from './each';
import { checkFields } from './fields';
import { readAddressFiles } from './ledger';
import { checkLinks } from './links';
import { checkLedger, type Published } from './lost';
import { checkPictureSizes } from './pictures';
import { byPlace, type Problem } from './problem';
import { checkDue } from './publication';
import { checkRemovedNames } from './removed-names';
import { rules } from './rules';
import { readSources, type Source } from './source';
import { checkSpelling } from './spelling';
import { checkMaking, checkPicture, checkText, type RenderedSource, renderSources } from './texts';

export { applyFixes } from './apply-fixes';
export { isAboutFile, type Style } from './code-frame';
export type { Published } from './lost';
export type { Rename } from './moved';
export { formatProblem, type Problem } from './problem';
export {
  type Changes,
  type Findings,
  failuresOf,
  formatFixes,
  formatReport,
  type ReportOptions,
} from './report';
export { formatGithub, formatJson } from './report-formats';

/**
 * Checks all content and reports everything that is wrong with it at once. It
 * reads the same definitions as contentlayer, which stops at less: it takes any
 * value for an enum, impossible dates, unknown references and two documents
 * with one slug.
 *
 * @param contentDir the content folder; pictures are looked for in `public` beside it.
 * @param renderings what is known of texts that were rendered before; without it all are rendered.
 * @param now milliseconds since the epoch: some days lie ahead, and some publications are due.
 * @param published what was public where a branch began, of the documents that it changed.
 * @returns how many documents there are, the problems by file and line, and by type
 * those of the documents that were put into the store.
 */
export async function checkContent(
  contentDir: string,
  renderings?: Renderings,
  now = clock.now(),
  published?: Published,
): Promise<{ documents: number; problems: Problem[]; stored: StoreIndex }> {
  const { sources, problems } = await readSources(contentDir);
  // Of a document whose frontmatter can't be read, that is all there is to say.
  const unreadable = new Set(problems.map(({ file }) => file));
  const readable = sources.filter(({ file }) => !unreadable.has(file));
  const folders = { content: contentDir, public: join(dirname(contentDir), 'public') };
  const rendered = await renderSources(readable, folders, renderings ?? (await openRenderings()));
  problems.push(
    ...checkFrontmatter(readable, folders, now),
    ...rendered.flatMap(checkText),
    ...(await checkTogether(sources, rendered, folders, now, published)),
    ...(await checkDue(dirname(contentDir), readable, now)),
  );
  problems.push(...checkMaking(rendered, problems));
  const stored: StoreIndex = {};
  for (const { source, stored: entry } of rendered) {
    if (!entry) continue;
    stored[source.type.name] ??= [];
    stored[source.type.name]?.push(entry);
  }
  return { documents: sources.length, problems: problems.sort(byPlace), stored };
}

const itself = (source: Source) => source;
const ofRendered = ({ source }: RenderedSource) => source;

/**
 * What is wrong with documents by their frontmatter and file names.
 *
 * @param now milliseconds since the epoch.
 */
export function checkFrontmatter(
  sources: readonly Source[],
  folders: Folders,
  now: number,
): Problem[] {
  return [
    ...checkAll(sources, itself, (each) => each.flatMap(checkFields)),
    ...checkAll(sources, itself, (each) =>
      each.flatMap((source) => checkPicture(source, resolverOf(source, folders))),
    ),
    ...rules.flatMap((rule) => checkAll(sources, itself, (each) => rule(each, now))),
  ];
}

/**
 * What is wrong between the rendered documents, and between them and the folder's lists.
 *
 * @param now milliseconds since the epoch.
 * @param published what was public where a branch began, of the documents that it changed.
 */
export async function checkTogether(
  sources: Source[],
  rendered: readonly RenderedSource[],
  folders: Folders,
  now: number,
  published?: Published,
): Promise<Problem[]> {
  const files = await readAddressFiles(folders.content);
  return [
    ...checkAll(rendered, ofRendered, (each) =>
      checkLinks(sources, each, files, folders.public, now),
    ),
    ...checkAll(rendered, ofRendered, (each) => checkPictureSizes(each, folders)),
    ...checkAll(rendered, ofRendered, (each) => checkSpelling(sources, each)),
    ...checkLedger(folders.content, files, sources, now, published),
    ...(await checkRemovedNames(folders.content, rendered)),
  ];
}
