import { dirname, join } from 'node:path';
import { checkFields } from './fields';
import { checkLedger } from './ledger';
import { checkLinks } from './links';
import { checkPictureSizes } from './pictures';
import { byPlace, type Problem } from './problem';
import { checkDue } from './publication';
import { checkRemovedNames } from './removed-names';
import { type Folders, openRenderings, type Renderings } from './renderings';
import { rules } from './rules';
import { readSources, type Source } from './source';
import { checkSpelling } from './spelling';
import { checkPicture, checkText, type RenderedSource, renderSources } from './texts';

export { applyFixes } from './apply-fixes';
export { isAboutFile } from './code-frame';
export { formatProblem, type Problem } from './problem';
export { openRenderings } from './renderings';
export { type Changes, type Findings, failuresOf, formatFixes, formatReport } from './report';
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
 * @returns how many documents there are, and the problems by file and line.
 */
export async function checkContent(
  contentDir: string,
  renderings?: Renderings,
  now = Date.now(),
): Promise<{ documents: number; problems: Problem[] }> {
  const { sources, problems } = await readSources(contentDir);
  // Of a document whose frontmatter can't be read, that is all there is to say.
  const unreadable = new Set(problems.map(({ file }) => file));
  const readable = sources.filter(({ file }) => !unreadable.has(file));
  const folders = { content: contentDir, public: join(dirname(contentDir), 'public') };
  const rendered = await renderSources(readable, folders, renderings ?? (await openRenderings()));
  problems.push(
    ...checkFrontmatter(readable, folders, now),
    ...rendered.flatMap(checkText),
    ...(await checkTogether(sources, rendered, folders)),
    ...(await checkDue(dirname(contentDir), readable, now)),
  );
  return { documents: sources.length, problems: problems.sort(byPlace) };
}

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
    ...sources.flatMap(checkFields),
    ...sources.flatMap((source) => checkPicture(source, folders)),
    ...rules.flatMap((rule) => rule(sources, now)),
  ];
}

/** What is wrong between the rendered documents, and between them and the folder's lists. */
export async function checkTogether(
  sources: Source[],
  rendered: readonly RenderedSource[],
  folders: Folders,
): Promise<Problem[]> {
  return [
    ...checkLinks(rendered, folders.public),
    ...checkPictureSizes(rendered, folders),
    ...checkSpelling(sources, rendered),
    ...(await checkLedger(folders.content, sources)),
    ...(await checkRemovedNames(folders.content, rendered)),
  ];
}
