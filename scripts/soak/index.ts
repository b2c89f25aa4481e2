// What takes too long for every change: npm run test:soak [rounds] [part ...]. Processes that
// write to the inbox are killed again and again (writers), such as send an issue of the
// newsletter (issue), and servers that applications are sent to, after a load of other
// kinds (server); the disk of the file gets full (disk); and looked for is what was lost, twice
// there or half-written. All of it on the file, and on Postgres where TEST_DATABASE_URL names
// one. Lists of attacks are sent to a site with desk, newsletter and mail (attacks). `adopt`, which makes another
// foundation's site, is done for its name alone.

import { type TestDatabases, testDatabases } from '../../lib/inbox/test-databases';
import { runScript } from '../command';
import { soakAdoption } from './adopt';
import { soakAttacks } from './attacks';
import { soakFullDisk } from './disk';
import { killedIssue } from './issues';
import { runAndKill, writer } from './kill';
import { soakServer } from './server';
import { inspect } from './whole';

const ARGUMENTS = process.argv.slice(2);
const ROUNDS = Number(ARGUMENTS.find((each) => /^\d+$/.test(each)) ?? 20);
const NAMED = ARGUMENTS.filter((each) => !/^\d+$/.test(each));
const WANTED = NAMED.length > 0 ? NAMED : ['writers', 'issue', 'disk', 'attacks', 'server'];
/** In each round, of two processes at once. */
const WRITERS = 2;
const EACH = 100;

async function soak({ engine, create }: TestDatabases): Promise<number> {
  const { config, remove } = await create();
  const acknowledged: string[] = [];
  let stored = 0;
  let wrong = 0;
  try {
    for (let round = 1; round <= ROUNDS; round += 1) {
      const outcomes = await Promise.all(
        Array.from({ length: WRITERS }, (_, index) =>
          runAndKill(
            writer(config, `${round}/${index}`, EACH),
            1 + Math.floor(Math.random() * EACH),
            Math.random() * 20,
          ),
        ),
      );
      const now = outcomes.flatMap((outcome) => outcome.acknowledged);
      acknowledged.push(...now);
      const found = await inspect(config, acknowledged);
      for (const { errors } of outcomes) if (errors) found.problems.push(errors);
      const killed = outcomes.filter(({ code }) => code === null).length;
      console.log(
        `${engine} ${round}: ${now.length} of ${WRITERS * EACH} acknowledged, ${found.stored - stored} stored, ${killed} killed`,
      );
      for (const problem of found.problems) console.log(`  ${problem}`);
      stored = found.stored;
      wrong += found.problems.length;
    }
  } finally {
    await remove();
  }
  console.log(
    `${engine}: ${ROUNDS} rounds, ${acknowledged.length} acknowledged, ${stored} stored, ${wrong} problems`,
  );
  return wrong;
}

/** Of one issue: readers, and how often its sender is killed. */
const READERS = 1000;
const KILLS = 10;

async function soakIssue({ engine, create }: TestDatabases): Promise<number> {
  const { config, remove } = await create();
  const start = performance.now();
  try {
    const { killed, uncertain, lost, problems } = await killedIssue(config, READERS, KILLS);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(
      `${engine}, an issue for ${READERS}: killed ${killed} times, ${uncertain} uncertain, of which ${lost} hadn't arrived, ${problems.length} problems, ${seconds} s`,
    );
    for (const problem of problems) console.log(`  ${problem}`);
    return problems.length;
  } finally {
    await remove();
  }
}

/** The databases that are tried. */
function databases(): TestDatabases[] {
  const { files, postgres } = testDatabases();
  if (!postgres) console.log('TEST_DATABASE_URL names no Postgres: only the file is tried.');
  return postgres ? [files, postgres] : [files];
}

async function inEach(part: (each: TestDatabases) => Promise<number>): Promise<number> {
  let wrong = 0;
  for (const each of databases()) wrong += await part(each);
  return wrong;
}

/** What can be soaked, each giving how much was wrong. */
const PARTS: Readonly<Record<string, () => Promise<number>>> = {
  writers: () => inEach(soak),
  issue: () => inEach(soakIssue),
  disk: () => soakFullDisk(testDatabases().files, ROUNDS),
  attacks: soakAttacks,
  server: () => soakServer(databases(), ROUNDS),
  adopt: soakAdoption,
};

runScript(async () => {
  let wrong = 0;
  for (const name of WANTED) {
    const part = PARTS[name];
    if (!part)
      throw new Error(`There is no "${name}"; there are ${Object.keys(PARTS).join(', ')}.`);
    wrong += await part();
  }
  process.exitCode = wrong > 0 ? 1 : 0;
});
