import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sendMadeUp } from '../../e2e/hostile-requests/run';
import { PORTS } from '../../e2e/ports';
import type { SiteCopy } from '../../e2e/site-copy';
import { attackSite } from './http';
import { load, residentMemory } from './load';
import { ofProcess } from './of-process';
import { slowVisitors } from './slow';

const MADE_UP = 5000;
const REQUESTS = 10_000;
/** So many until the server's heap has found its size: by 250 MB after 30,000, and by 0 to 23 more for each 10,000 then. */
const WARMING = 60_000;
/** What a server may hold more after that many requests, when it is warm, in megabytes. */
const MOST_GROWTH = 20;
const SLOW = 50;
/** Two minutes for who reads nothing, half a one until Node.js looks, and some for a busy machine. */
const SLOW_PATIENCE = 180_000;
/** What others may wait for a page meanwhile, in milliseconds. */
const MOST_WAIT = 2000;

/** With these the staff desk is open. No mail is asked for, so nothing has to listen there. */
const DESK = {
  STAFF: 'ann@example.org',
  SMTP_URL: `smtp://localhost:${PORTS.smtp}`,
  MAIL_FROM: 'inbox@example.org',
};

/**
 * Loads a site in all the ways that visitors and programs do it: requests that were made
 * up, many at once, and visitors who are slow on purpose.
 *
 * @param copy a built site whose forms are open.
 * @returns how many problems there were.
 */
export async function soakSite(copy: SiteCopy): Promise<number> {
  await copy.serve(PORTS.forms, { DATA_DIR: 'load', ...DESK });
  const problems = [
    ...(await attackSite(PORTS.forms, await serverProcess(copy))),
    ...(await madeUp()),
    ...(await manyAtOnce(copy)),
    ...(await slow()),
  ];
  for (const problem of problems) console.log(`  ${problem}`);
  await copy.kill();
  return problems.length;
}

async function madeUp(): Promise<string[]> {
  const seed = Number(process.env.FUZZ_SEED ?? randomInt(2 ** 31));
  console.log(`Sending ${MADE_UP} requests that are made up, FUZZ_SEED=${seed} …`);
  try {
    console.log(`  ${written(await sendMadeUp(PORTS.forms, MADE_UP, seed))}`);
    return [];
  } catch (error) {
    return [String(error)];
  }
}

async function manyAtOnce(copy: SiteCopy): Promise<string[]> {
  console.log(`Sending ${REQUESTS} requests over 100 connections, after ${WARMING} to warm up …`);
  const pid = await serverProcess(copy);
  await load(PORTS.forms, WARMING);
  const before = await residentMemory(pid);
  const { statuses, unanswered, seconds } = await load(PORTS.forms, REQUESTS);
  const growth = (await residentMemory(pid)) - before;
  console.log(
    `  ${written(statuses)}, ${unanswered} unanswered, ${Math.round(REQUESTS / seconds)} a second, memory ${before.toFixed(0)} MB and ${growth.toFixed(1)} MB more`,
  );
  const problems: string[] = [];
  // Nothing is set up by which anybody could ask `/api/publish` and `/api/inbox/deliver`.
  for (const status of statuses.keys()) {
    if (status >= 500 && status !== 503) problems.push(`there were answers with ${status}`);
  }
  if (unanswered > 0) problems.push(`${unanswered} requests had no answer`);
  if (growth > MOST_GROWTH) problems.push(`memory grew by ${growth.toFixed(1)} MB`);
  return problems;
}

async function slow(): Promise<string[]> {
  console.log(`Opening ${SLOW} slow connections of each kind …`);
  const slowOnes = slowVisitors(PORTS.forms, SLOW, SLOW_PATIENCE);
  let isOver = false;
  void slowOnes.finally(() => (isOver = true));
  let longest = 0;
  let pages = 0;
  while (!isOver) {
    const start = performance.now();
    const { ok } = await fetch(`http://localhost:${PORTS.forms}/about`);
    longest = Math.max(longest, performance.now() - start);
    if (!ok) return ['a page was not served beside slow visitors'];
    pages += 1;
    await new Promise((done) => setTimeout(done, 200));
  }
  const problems: string[] = [];
  for (const { way, count, cut, seconds } of await slowOnes) {
    console.log(`  ${way}: ${cut} of ${count} cut off, each within ${seconds.toFixed(0)} s`);
    if (cut < count) problems.push(`${count - cut} connections were kept: ${way}`);
  }
  console.log(`  ${pages} pages for others meanwhile, the slowest in ${Math.round(longest)} ms`);
  if (longest > MOST_WAIT) problems.push(`a page took ${Math.round(longest)} ms meanwhile`);
  return problems;
}

/** The process that answers: `npm run` and a shell stand above it, in the same group. */
async function serverProcess({ folder }: SiteCopy): Promise<number> {
  const { pid: group } = JSON.parse(await readFile(join(folder, 'server.json'), 'utf8'));
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const stat = await ofProcess(readFile(`/proc/${pid}/stat`, 'utf8'), '');
    // The number, the name in brackets, the state, the parent, the group.
    const [, name = '', its = ''] = /^\d+ \((.*)\) \S \d+ (\d+)/.exec(stat) ?? [];
    if (name.startsWith('next-server') && Number(its) === group) return Number(pid);
  }
  throw new Error('The process of the server was not found.');
}

function written(statuses: ReadonlyMap<number, number>): string {
  return [...statuses]
    .toSorted()
    .map(([status, count]) => `${count} × ${status || 'closed'}`)
    .join(', ');
}
