// Kills processes that write to the inbox, again and again, and looks for what was
// lost, twice there or half-written: npm run test:soak [rounds]. First such as write to
// it themselves, then servers that applications are sent to. On the file, and on
// Postgres where TEST_DATABASE_URL names one. With a name, what has that name instead.
import { type TestDatabases, testDatabases } from '../../lib/inbox/test-databases';
import { soakAdoption } from './adopt';
import { runAndKill, writer } from './kill';
import { soakServer } from './server';
import { inspect } from './whole';

const [WANTED = '20'] = process.argv.slice(2);
const ROUNDS = Number(WANTED);
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

/** Soaks both databases, first by processes that write, then by a server. */
async function soakInbox(): Promise<number> {
  const { files, postgres } = testDatabases();
  if (!postgres) console.log('TEST_DATABASE_URL names no Postgres: only the file is tried.');
  const databases = postgres ? [files, postgres] : [files];
  let wrong = 0;
  for (const each of databases) wrong += await soak(each);
  return wrong + (await soakServer(databases, ROUNDS));
}

try {
  const wrong = await (WANTED === 'adopt' ? soakAdoption() : soakInbox());
  process.exitCode = wrong > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
