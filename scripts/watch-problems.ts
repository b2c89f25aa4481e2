import { watch } from 'node:fs/promises';
import { checkContent, formatProblem, openRenderings, type Problem } from '../lib/content/check';
import { CONTENT, RENDERINGS } from './paths';
import { publishProblems } from './problems';

/** How long to wait for more: an editor saves a file in several steps. */
const CALM = 50;

/** Writes what is wrong with the content where the dev server shows it, and whenever that changes says so. */
async function watchProblems(): Promise<void> {
  const renderings = await openRenderings(RENDERINGS);
  // Of what is wrong at the start the terminal says it, too.
  let before = '';
  let timer: NodeJS.Timeout | undefined;
  let checking = Promise.resolve();

  const check = async () => {
    const { problems } = await checkContent(CONTENT, renderings);
    const shown = problems.filter(({ isMinor }) => !isMinor);
    const text = JSON.stringify(shown);
    if (text === before) return;
    report(shown, before !== '');
    before = text;
    await publishProblems(shown);
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      checking = checking.then(check).catch((error: unknown) => console.error(error));
    }, CALM);
  };

  schedule();
  for await (const _ of watch(CONTENT, { recursive: true })) schedule();
}

/** Says what is wrong now; that nothing is, only where something was. */
function report(problems: readonly Problem[], wasSaid: boolean): void {
  for (const problem of problems) console.log(formatProblem(problem));
  if (problems.length === 0 && wasSaid) console.log('The content has no problem any more.');
}

await watchProblems();
