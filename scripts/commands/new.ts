import { dirname, join } from 'node:path';
import { intro, log, outro } from '@clack/prompts';
import { readSources, type Source } from '../../lib/content/check/source';
import { type Answers, flagsToCheck } from '../../lib/content/new/answers';
import { complaintAbout, complaintsOf } from '../../lib/content/new/complaints';
import type { Kind } from '../../lib/content/new/kinds';
import { nextSteps } from '../../lib/content/new/next-steps';
import { makePlan, type Plan } from '../../lib/content/new/plan';
import { writePlan } from '../../lib/content/new/write';
import { type Context, defineCommand, pathIn } from '../command';
import { helpOf, readCommand } from '../new-flags';
import { askFor, askKind, Stopped } from '../new-questions';
import { CONTENT } from '../paths';

/** How a shell learns that somebody stopped a program: 128 and the number of SIGINT. */
const STOPPED = 130;

/** Makes new documents of answers or flags. */
export const makeNew = defineCommand(async (context) => {
  try {
    await makeOf(context);
    return 0;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    context.stderr.write('Nothing was written.\n');
    return STOPPED;
  }
});

async function makeOf(context: Context): Promise<void> {
  const { args, env, stdin, stdout } = context;
  const siteUrl = `http://localhost:${env.PORT ?? 3000}`;
  const command = readCommand(args);
  if (command.help) {
    stdout.write(`${helpOf(command.kind)}\n`);
    return;
  }
  const content = pathIn(context, CONTENT);
  const { sources } = await readSources(content);
  if (command.kind && command.answers) {
    const problems = complaintsOfFlags(command.kind, command.answers, sources);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const plan = await write(command.kind, command.answers, sources, content);
    const { written, next } = nextSteps(plan, siteUrl);
    stdout.write(`${[...written, '', ...next].join('\n')}\n`);
    return;
  }
  if (!stdin.isTTY) {
    throw new Error(`There is nobody to ask here, so say it by flags.\n\n${helpOf(command.kind)}`);
  }
  const terminal = { input: stdin, output: stdout };
  intro('A new page for the site', terminal);
  const kind = command.kind ?? (await askKind(terminal));
  const plan = await write(kind, await askFor(kind, sources, terminal), sources, content);
  const { written, next } = nextSteps(plan, siteUrl);
  log.success(written.join('\n'), terminal);
  log.message(next.join('\n'), terminal);
  outro('Nothing is public before it is committed and published.', terminal);
}

async function write(
  kind: Kind,
  answers: Answers,
  sources: readonly Source[],
  content: string,
): Promise<Plan> {
  const plan = makePlan(kind, answers, sources);
  const folders = { content, public: join(dirname(content), 'public') };
  const problems = await complaintsOf(plan, sources, folders);
  if (problems.length > 0) throw new Error(['Nothing was written:', ...problems].join('\n'));
  // Whoever interrupts now gets all of it or, a moment before, nothing.
  const wait = () => {};
  process.on('SIGINT', wait);
  writePlan(plan, content);
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
