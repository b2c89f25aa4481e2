import { now } from '../../clock';
import { type Folders, resolverOf } from '../build/render-file';
import { openRenderings } from '../build/renderings';
import { checkFields } from '../check/fields';
import { readAddressFiles } from '../check/ledger';
import { checkLedger } from '../check/lost';
import { formatProblem, type Problem } from '../check/problem';
import { checkRemovedNames } from '../check/removed-names';
import { rules } from '../check/rules';
import type { Source } from '../check/source';
import { checkPicture, checkText, renderSources } from '../check/texts';
import { type Answers, defaultOf, fieldsFor, MEMBER, SLUG, textOf } from './answers';
import type { Kind } from './kinds';
import { makePlan, type Plan, Unusable } from './plan';

/**
 * What the check would say of one answer, given those before it.
 *
 * @param flag the answer's name.
 * @param sources the documents there are.
 * @returns undefined if nothing.
 */
export function complaintAbout(
  flag: string,
  kind: Kind,
  answers: Answers,
  sources: readonly Source[],
): string | undefined {
  const field = fieldsFor(kind).find((each) => each.flag === flag);
  const isGiven = textOf(answers, flag) || defaultOf(flag, kind, answers, sources);
  if (field?.field.required && !isGiven) return `missing; ${field.field.description}`;
  let plan: Plan;
  try {
    plan = makePlan(kind, placed(flag, kind, answers, sources), sources);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    return error.flag === flag ? error.message : undefined;
  }
  const files = plan.files.map(({ source }) => source.file);
  const isMember = flag.startsWith(MEMBER);
  const file =
    kind === 'announcement' && isMember ? plan.files[0]?.source.file : plan.document.file;
  const isAbout = (problem: Problem) =>
    field
      ? problem.file === file && problem.field === field.path.join('.')
      : // A slug stands in no field, and may be in another document's way.
        problem.field === undefined
        ? problem.file === file
        : !files.includes(problem.file);
  const message = problemsBetween(plan, sources, now()).find(isAbout)?.message;
  // The check speaks of a file that would have to be renamed.
  return field ? message : message?.replace(/;[\s\S]*/, '; take another');
}

/** Everything that the check would say of a plan and doesn't say without it; errors only. */
export async function complaintsOf(
  plan: Plan,
  sources: readonly Source[],
  folders: Folders,
): Promise<string[]> {
  const planned = plan.files.map(({ source }) => source);
  const rendered = await renderSources(planned, folders, await openRenderings());
  const moment = now();
  const files = await readAddressFiles(folders.content);
  const lost = (all: readonly Source[]) => checkLedger(folders.content, files, all, moment);
  const before = new Set(lost(sources).map(formatProblem));
  const ledger = lost(sourcesAfter(plan, sources));
  const problems = [
    ...problemsBetween(plan, sources, moment),
    ...planned.flatMap((source) => checkPicture(source, resolverOf(source, folders))),
    ...rendered.flatMap(checkText),
    ...ledger.filter((problem) => !before.has(formatProblem(problem))),
    ...(await checkRemovedNames(folders.content, rendered)),
  ];
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}

/** What a plan brings up of fields and between documents, of its own and of others. */
function problemsBetween(plan: Plan, sources: readonly Source[], moment: number): Problem[] {
  const planned = plan.files.map(({ source }) => source);
  const before = new Set(rules.flatMap((rule) => rule(sources, moment)).map(formatProblem));
  const after = sourcesAfter(plan, sources);
  return [
    ...planned.flatMap(checkFields),
    ...rules
      .flatMap((rule) => rule(after, moment))
      .filter((each) => !before.has(formatProblem(each))),
  ].filter(({ severity }) => severity === 'error');
}

/** The documents that there will be; those of the plan last, so that they are who came second. */
function sourcesAfter({ files }: Plan, sources: readonly Source[]): Source[] {
  const planned = files.map(({ source }) => source);
  const replaced = files.filter(({ replaces }) => replaces !== undefined);
  const rest = sources.filter(({ id }) => !replaced.some(({ source }) => source.id === id));
  return [...rest, ...planned];
}

/** Answers with slugs for the files that have none yet, so that the rest can be looked at. */
function placed(flag: string, kind: Kind, answers: Answers, sources: readonly Source[]): Answers {
  const slugs = kind === 'announcement' ? [SLUG, MEMBER + SLUG] : [SLUG];
  const missing = slugs.filter(
    (slug) => slug !== flag && !textOf(answers, slug) && !defaultOf(slug, kind, answers, sources),
  );
  return { ...answers, ...Object.fromEntries(missing.map((slug) => [slug, 'not-yet-named'])) };
}
