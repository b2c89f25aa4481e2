import { execFile } from 'node:child_process';
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { now } from '../../lib/clock';
import { openRenderings } from '../../lib/content/build/renderings';
import { checkContent } from '../../lib/content/check';
import { publicDocuments } from '../../lib/content/check/answers';
import { readState, reviewContent } from '../../lib/content/review';
import { defineCommand } from '../command';
import { git, startOf } from '../git';
import { CONTENT, RENDERINGS } from '../paths';
import { addressesWithFiles } from '../published';

const USAGE = 'Usage: npm run review -- --base <revision that the content is compared with>';

/** What GitHub gives as the state before the first push of a branch. */
const NOTHING = /^0+$/;

const run = promisify(execFile);

/**
 * Says what changed in the content since a revision: in the summary of the CI
 * job, or on the terminal. What is compared is the folder as it is now.
 */
export const review = defineCommand(async ({ args, cwd, env, stdout }) => {
  const { values } = parseArgs({ args: [...args], options: { base: { type: 'string' } } });
  if (!values.base) throw new Error(USAGE);
  const folder = await mkdtemp(join(tmpdir(), 'review-'));
  try {
    if (!NOTHING.test(values.base)) await unpack(cwd, values.base, folder);
    const [before, after] = [await readState(folder), await readState(cwd)];
    const moment = now();
    const published = addressesWithFiles(publicDocuments(before.sources, moment));
    // What the check rendered just before needn't be rendered again.
    const isOwn = resolve(cwd) === resolve('.');
    const renderings = await openRenderings(isOwn ? RENDERINGS : undefined);
    const { problems } = await checkContent(join(cwd, CONTENT), renderings, moment, published);
    const summary = reviewContent(before, after, problems, moment);
    if (env.GITHUB_STEP_SUMMARY) await appendFile(env.GITHUB_STEP_SUMMARY, summary);
    else stdout.write(summary);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** Writes the content and public files of a revision into a folder, as far as it has them. */
async function unpack(cwd: string, base: string, folder: string): Promise<void> {
  const start = await startOf(cwd, base);
  const folders = await git(cwd, 'ls-tree', '--name-only', start, CONTENT, 'public');
  if (folders === '') return;
  const archive = join(folder, 'base.tar');
  await git(cwd, 'archive', '--format=tar', '-o', archive, start, ...folders.split('\n'));
  await run('tar', ['-xf', archive, '-C', folder]);
}
