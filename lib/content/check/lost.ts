import { basename } from 'node:path';
import { withoutHtml } from '../../paths';
import { parseRedirects, REDIRECTS } from '../redirect-list';
import { pageOfDated } from '../redirects';
import { type Answers, answersOf, isGone, publicDocuments, targetOf } from './answers';
import { type AddressFiles, GONE, LEDGER, parseGone, parseLedger } from './ledger';
import type { Problem } from './problem';
import type { Source } from './source';

/** Addresses that were public, each with the file that answered it, as problems name files. */
export type Published = ReadonlyMap<string, string>;

/**
 * Checks that no address is lost which was ever public, and that none which was given up
 * answers. That the ledger lacks an address is no fault: CI adds it after it went live.
 *
 * @param now milliseconds since the epoch.
 * @param published what was public where a branch began, which the ledger may not hold yet.
 */
export function checkLedger(
  contentDir: string,
  files: AddressFiles,
  sources: readonly Source[],
  now: number,
  published: Published = new Map(),
): Problem[] {
  const answers = answersOf(publicDocuments(sources, now), files);
  const [ledger, gone] = [parseLedger(files.ledger ?? ''), parseGone(files.gone ?? '')];
  const name = (file: string) => `${basename(contentDir)}/${file}`;
  const error = (file: string, line: number, message: string): Problem => {
    return { severity: 'error', file, line, message };
  };
  const redirects = parseRedirects(files.redirects ?? '');
  const problems = [
    ...redirects.faults.map(({ line, message }) => error(name(REDIRECTS), line, message)),
    ...[...redirects.lines].flatMap(([path, line]) => {
      const message = deadRedirect(path, redirects.targets.get(path) ?? '', answers);
      return message ? [error(name(REDIRECTS), line, message)] : [];
    }),
    ...ledger.faults.map(({ line, message }) => error(name(LEDGER), line, message)),
    ...gone.faults.map(({ line, message }) => error(name(GONE), line, message)),
    ...gone.entries.flatMap(({ line, path }) => {
      const message = stillThere(path, answers);
      return message ? [error(name(GONE), line, message)] : [];
    }),
  ];
  // Where a document can't be read, what it answers isn't known.
  if (sources.some(({ parts, values }) => !parts.yaml || Object.keys(values).length === 0)) {
    return problems;
  }
  const recorded = new Map(ledger.entries.map(({ path, line }) => [path, line]));
  const known = new Set([...recorded.keys(), ...published.keys()]);
  const isLost = (path: string) => !isGone(path, answers) && !targetOf(path, answers);
  for (const path of known) {
    const page = pageOfDated(path);
    // It follows its page, so whatever brings that back brings it back, too.
    if (!isLost(path) || (page !== undefined && known.has(page))) continue;
    const line = recorded.get(path);
    const file = line === undefined ? published.get(path) : name(LEDGER);
    if (!file) continue;
    const ways = `bring it back, add redirect_from: ${path} to the document that took its place, or write ${path} into ${name(GONE)}`;
    const never = line === undefined ? '' : '; if it never was public, take this line out';
    problems.push(
      error(file, line ?? 1, `${path} is neither a page nor redirected; ${ways}${never}`),
    );
  }
  return problems;
}

/** What is wrong with a redirect of the list, if anything. */
function deadRedirect(path: string, target: string, answers: Answers): string | undefined {
  const used = targetOf(path, answers);
  if (used === path) return `${path} is a page; take this line out`;
  if (used === undefined) return `${path} leads to itself; take this line out`;
  if (used !== target) return `${path} leads to ${used} by its redirect_from; take this line out`;
  if (isGone(target, answers)) return `${target} was taken down; take this line out`;
  const onward = answers.redirects.get(withoutHtml(target));
  return onward && `${target} is itself redirected to ${onward}; write that`;
}

function stillThere(path: string, answers: Answers): string | undefined {
  const target = targetOf(path, answers);
  if (!target) return undefined;
  const answer = target === path ? 'a page' : `redirected to ${target}`;
  return `${path} is ${answer}; take this line out, or the page down`;
}
