import type { Inbox } from '../inbox/types';

/**
 * What the forms write to: `closed` where this site takes nothing, and so needs no
 * database; `unavailable` if it can't be read now, or its tables aren't up to date.
 */
export type DatabaseState = 'ok' | 'unavailable' | 'closed';

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
 * @param open gives the inbox.
 */
export async function siteHealth(
  content: Pick<Health, 'contentVersion' | 'built'>,
  isOpen: boolean,
  open: () => Promise<Pick<Inbox, 'check'>>,
): Promise<Health> {
  const database = isOpen ? await stateOf(open) : 'closed';
  return { status: database === 'unavailable' ? 'failing' : 'ok', ...content, database };
}

async function stateOf(open: () => Promise<Pick<Inbox, 'check'>>): Promise<DatabaseState> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<DatabaseState>((done) => {
    timer = setTimeout(() => done('unavailable'), MOST_WAIT);
  });
  const checked = open()
    .then((inbox) => inbox.check())
    .then(
      (): DatabaseState => 'ok',
      (): DatabaseState => 'unavailable',
    );
  try {
    return await Promise.race([checked, late]);
  } finally {
    clearTimeout(timer);
  }
}
