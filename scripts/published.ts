import { basename } from 'node:path';
import { addressesOf } from '../lib/content/check/answers';
import { checkFields } from '../lib/content/check/fields';
import { LEDGER } from '../lib/content/check/ledger';
import type { Published } from '../lib/content/check/lost';
import { readSource, type Source, typeOf } from '../lib/content/check/source';
import { isPublished } from '../lib/content/published';
import { commitOf, git, gitIfThere, readBlobs } from './git';

/** A file as it was in a commit. */
interface Version {
  /** Path from the content folder. */
  id: string;
  /** The commit; `HEAD^` is one, too. */
  commit: string;
}

/** What a commit did to a file; the time is in seconds since the epoch. */
interface Step {
  commit: string;
  time: number;
  /** Whether the file wasn't there before. */
  isNew: boolean;
}

/** A version that was replaced so soon was never built: a merge by rebase brings several commits at once. */
const LEAST_SECONDS = 60;

/**
 * Reads documents as they were in commits. What isn't there, is no document, or has errors
 * in its frontmatter, so that no page was made of it, is left out.
 *
 * @param contentDir the content folder of a clone.
 */
export async function documentsAt<Of extends Version>(
  contentDir: string,
  versions: readonly Of[],
): Promise<(Source & { version: Of })[]> {
  const blobs = await readBlobs(
    contentDir,
    versions.map(({ id, commit }) => `${commit}:./${id}`),
  );
  return versions.flatMap((version, at) => {
    const { id } = version;
    const [type, text] = [typeOf(id), blobs[at]];
    if (!type || text === undefined) return [];
    const file = `${basename(contentDir)}/${id}`;
    const { source, problem } = readSource({ id, file, type, text });
    const isWrong = checkFields(source).some(({ severity }) => severity === 'error');
    return problem || isWrong ? [] : [{ ...source, version }];
  });
}

/** The addresses of documents, each with its document's file. */
export function addressesWithFiles(documents: readonly Source[]): Published {
  return new Map(
    documents.flatMap((source) => addressesOf(source).map((path) => [path, source.file] as const)),
  );
}

/**
 * Finds what was public since the ledger was last written and has changed or gone since,
 * by the history of the branch that is checked out: of merges, what they brought to it. So
 * nothing is forgotten, however long nobody recorded anything.
 *
 * @param contentDir the content folder of a clone with its history.
 * @returns the addresses; none where there is no git, or the ledger isn't committed.
 */
export async function publishedSinceRecorded(contentDir: string): Promise<string[]> {
  if ((await gitIfThere(contentDir, 'rev-parse', '--git-dir')) === undefined) return [];
  if ((await commitOf(contentDir, 'HEAD')) === undefined) return [];
  const start = await git(contentDir, 'log', '-1', '--format=%H', '--', LEDGER);
  if (start === '') return [];
  const replaced: (Version & { until: number })[] = [];
  for (const [id, steps] of await stepsSince(contentDir, start)) {
    for (const [at, { commit, time, isNew }] of steps.entries()) {
      const since = steps[at + 1]?.time ?? Number.NEGATIVE_INFINITY;
      if (isNew || time - since < LEAST_SECONDS) continue;
      replaced.push({ id, commit: `${commit}^`, until: time * 1000 });
    }
  }
  const documents = await documentsAt(contentDir, replaced);
  const seen = documents.filter(({ values, version }) => isPublished(values, version.until));
  return [...addressesWithFiles(seen).keys()];
}

/** What happened to each file since a commit, the newest step first. */
async function stepsSince(contentDir: string, start: string): Promise<Map<string, Step[]>> {
  const merges = ['--first-parent', '--diff-merges=first-parent'];
  const names = ['--no-renames', '--diff-filter=AMD', '--name-status', '-z', '--relative'];
  // A control that stands in no name begins each commit.
  const format = '--format=%x01%H %ct';
  const log = await git(
    contentDir,
    'log',
    ...merges,
    ...names,
    format,
    `${start}..HEAD`,
    '--',
    '.',
  );
  const steps = new Map<string, Step[]>();
  for (const part of log.split('\u0001').slice(1)) {
    const [head = '', ...rest] = part.split('\0');
    const [commit = '', time] = head.split(' ');
    const fields = rest.map((field) => field.trimStart()).filter(Boolean);
    for (let at = 0; at + 1 < fields.length; at += 2) {
      const [status, id = ''] = [fields[at], fields[at + 1]];
      const step = { commit, time: Number(time), isNew: status === 'A' };
      steps.set(id, [...(steps.get(id) ?? []), step]);
    }
  }
  return steps;
}
