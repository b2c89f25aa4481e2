// Kills processes that write to the inbox, again and again, and looks for what was
// lost, twice there or half-written: npm run test:soak [rounds]. First such as write to
// it themselves, then such as send an issue of the newsletter, then servers that applications
// are sent to, after a load of other kinds (site.ts). On the file, and on Postgres where
// TEST_DATABASE_URL names one.
import { type TestDatabases, testDatabases } from '../../lib/inbox/test-databases';
import { killedIssue } from './issues';
import { runAndKill, writer } from './kill';
import { soakServer } from './server';
import { inspect } from './whole';

const ROUNDS = Number(process.argv[2] ?? 20);
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

const { files, postgres } = testDatabases();
if (!postgres) console.log('TEST_DATABASE_URL names no Postgres: only the file is tried.');
const databases = postgres ? [files, postgres] : [files];
let wrong = 0;
for (const each of databases) wrong += await soak(each);
for (const each of databases) wrong += await soakIssue(each);
wrong += await soakServer(databases, ROUNDS);
process.exitCode = wrong > 0 ? 1 : 0;
