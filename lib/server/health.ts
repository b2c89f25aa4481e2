import { InboxLost } from '../inbox/types';

/**
 * What the forms write to: `closed` where this site takes nothing, and so needs no
 * database; `unavailable` if it can't be read now, or its tables aren't up to date; `lost`
 * if the one that the server used is gone or was replaced, until that is undone or the
 * server is started again.
 */
export type DatabaseState = 'ok' | 'unavailable' | 'lost' | 'closed';

/** What `/api/health` says. Nothing in it tells where the database is, or why it isn't there. */
export interface Health {
  status: 'ok' | 'failing';
  /** Changes with any document. */
  contentVersion: string;
  /** When the site was built: ISO 8601 in UTC. */
  built: string;
  database: DatabaseState;
}

/** A watcher waits no longer, in milliseconds. */
const MOST_WAIT = 900;

/**
 * Whether the site can do all it is there for.
 *
 * @param isOpen whether the forms are.
 * @param check throws if the inbox isn't there or isn't well.
 */
export async function siteHealth(
  content: Pick<Health, 'contentVersion' | 'built'>,
  isOpen: boolean,
  check: () => Promise<void>,
): Promise<Health> {
  const database = isOpen ? await stateOf(check) : 'closed';
  const isWell = database === 'ok' || database === 'closed';
  return { status: isWell ? 'ok' : 'failing', ...content, database };
}

async function stateOf(check: () => Promise<void>): Promise<DatabaseState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<DatabaseState>((done) => {
    timer = setTimeout(() => done('unavailable'), MOST_WAIT);
  });
  const checked = check().then(
    (): DatabaseState => 'ok',
    (error: unknown): DatabaseState => (error instanceof InboxLost ? 'lost' : 'unavailable'),
  );
  try {
    return await Promise.race([checked, late]);
  } finally {
    clearTimeout(timer);
  }
}
