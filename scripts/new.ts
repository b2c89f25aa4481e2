import { dirname, join } from 'node:path';
import { intro, log, outro } from '@clack/prompts';
import { readSources, type Source } from '../lib/content/check/source';
import { type Answers, flagsToCheck } from '../lib/content/new/answers';
import { complaintAbout, complaintsOf } from '../lib/content/new/complaints';
import type { Kind } from '../lib/content/new/kinds';
import { nextSteps } from '../lib/content/new/next-steps';
import { makePlan, type Plan } from '../lib/content/new/plan';
import { writePlan } from '../lib/content/new/write';
import { runScript } from './command';
import { helpOf, readCommand } from './new-flags';
import { askFor, askKind, Stopped } from './new-questions';
import { CONTENT } from './paths';

const SITE_URL = `http://localhost:${process.env.PORT ?? 3000}`;
/** How a shell learns that somebody stopped a program: 128 and the number of SIGINT. */
const STOPPED = 130;

/** Makes new documents of answers or flags. */
async function makeNew(args: readonly string[]): Promise<void> {
  const command = readCommand(args);
  if (command.help) {
    console.log(helpOf(command.kind));
    return;
  }
  const { sources } = await readSources(CONTENT);
  if (command.kind && command.answers) {
    const problems = complaintsOfFlags(command.kind, command.answers, sources);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const plan = await write(command.kind, command.answers, sources);
    const { written, next } = nextSteps(plan, SITE_URL);
    console.log([...written, '', ...next].join('\n'));
    return;
  }
  if (!process.stdin.isTTY) {
    throw new Error(`There is nobody to ask here, so say it by flags.\n\n${helpOf(command.kind)}`);
  }
  intro('A new page for the site');
  const kind = command.kind ?? (await askKind({}));
  const plan = await write(kind, await askFor(kind, sources, {}), sources);
  const { written, next } = nextSteps(plan, SITE_URL);
  log.success(written.join('\n'));
  log.message(next.join('\n'));
  outro('Nothing is public before it is committed and published.');
}

async function write(kind: Kind, answers: Answers, sources: readonly Source[]): Promise<Plan> {
  const plan = makePlan(kind, answers, sources);
  const folders = { content: CONTENT, public: join(dirname(CONTENT), 'public') };
  const problems = await complaintsOf(plan, sources, folders);
  if (problems.length > 0) throw new Error(['Nothing was written:', ...problems].join('\n'));
  // Whoever interrupts now gets all of it or, a moment before, nothing.
  const wait = () => {};
  process.on('SIGINT', wait);
  writePlan(plan, CONTENT);
  process.off('SIGINT', wait);
  return plan;
}

/** What is wrong with what flags say or leave out, a line each. */
function complaintsOfFlags(kind: Kind, answers: Answers, sources: readonly Source[]): string[] {
  return flagsToCheck(kind, answers).flatMap((flag) => {
    const complaint = complaintAbout(flag, kind, answers, sources);
    return complaint ? [`--${flag}: ${complaint}`] : [];
  });
}

runScript(() =>
  makeNew(process.argv.slice(2)).catch((error: unknown) => {
    if (!(error instanceof Stopped)) throw error;
    console.error('Nothing was written.');
    process.exitCode = STOPPED;
  }),
);
