import { Client } from 'pg';
import { openInbox } from '../../lib/inbox';
import type { InboxConfig } from '../../lib/inbox/config';
import { openDatabase } from '../../lib/inbox/database';
import { type TestDatabases, testDatabases } from '../../lib/inbox/test-databases';
import type { ApplicationFilter } from '../../lib/inbox/types';
import { fillWithApplications } from './inbox-rows';
import { type Finding, median, type Progress, type Row } from './measure';

const APPLICATIONS = 50_000;
/** How often each list is asked for. */
const ROUNDS = 40;
const PAGE = 25;

/** What staff look for, the hard things among them. */
const LISTS: Readonly<Record<string, { filter: ApplicationFilter; offset?: number }>> = {
  'first page': { filter: {} },
  'page 40': { filter: {}, offset: 39 * PAGE },
  'one state': { filter: { states: ['declined'] } },
  'all open, one country': {
    filter: { states: ['received', 'in-review', 'information-asked'], country: 'NZ' },
  },
  'a day': {
    filter: { from: '2020-01-20T00:00:00.000Z', until: '2020-01-21T00:00:00.000Z' },
  },
  'text that one has': { filter: { text: 'Nr. 31415' } },
  'text that many have': { filter: { text: 'baco' } },
  'text that all have': { filter: { text: 'example.org' } },
  'text that none has': { filter: { text: 'qqqq' } },
  'two letters that none has': { filter: { text: 'qq' } },
  'text, state and tier': { filter: { text: 'sute', states: ['declined'], tier: 'gold' } },
};

/** Measures the lists of the staff desk with many applications, on each database there is. */
export async function measureInbox(seed: number, progress: Progress): Promise<Finding> {
  const { files, postgres } = testDatabases();
  const rows = [
    ...(await rowsFor(files, seed, progress)),
    ...(postgres ? await rowsFor(postgres, seed, progress) : []),
  ];
  const notes = postgres ? [] : ['TEST_DATABASE_URL names no Postgres, so only the file is here.'];
  const title = `Inbox: lists of the desk with ${APPLICATIONS} applications, in milliseconds`;
  return { measure: 'inbox', title, rows, notes };
}

async function rowsFor(databases: TestDatabases, seed: number, progress: Progress): Promise<Row[]> {
  const database = await databases.create();
  try {
    progress(`${databases.engine}: filling the inbox`);
    const connection = await openDatabase(database.config);
    await connection.write((db) => fillWithApplications(db, APPLICATIONS, seed));
    await connection.close();
    await vacuum(database.config);
    const inbox = await openInbox(database.config);
    const rows: Row[] = [];
    for (const [name, { filter, offset = 0 }] of Object.entries(LISTS)) {
      progress(`${databases.engine}: ${name}`);
      const times: number[] = [];
      let found = { total: 0 };
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = performance.now();
        found = await inbox.findApplications(filter, { limit: PAGE, offset });
        times.push(performance.now() - start);
      }
      times.sort((a, b) => a - b);
      const p95 = times[Math.ceil(ROUNDS * 0.95) - 1] ?? Number.NaN;
      const figures = { found: found.total, median: median(times), p95 };
      rows.push({ name: `${databases.engine}: ${name}`, figures });
    }
    await inbox.close();
    return rows;
  } finally {
    await database.remove();
  }
}

/** Does what a Postgres does by itself when much was written, so that none of it falls into the measure. */
async function vacuum(config: InboxConfig): Promise<void> {
  if (config.kind !== 'postgres') return;
  const client = new Client({ connectionString: config.url });
  await client.connect();
  await client.query('vacuum analyze').finally(() => client.end());
}
