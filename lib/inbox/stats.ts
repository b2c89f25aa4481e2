import { selectApplications } from './application-rows';
import type { Connection } from './database';
import { count, TOTAL } from './rows';
import { type Inbox, MAIL_STATES, STATES } from './types';

/** How much there is of everything. */
export function stats(database: Connection): Pick<Inbox, 'stats'> {
  return {
    stats: () =>
      database.read(async (db) => {
        const applications = await selectApplications(db)
          .select(['state', TOTAL])
          .groupBy('state')
          .execute();
        const mails = await db
          .selectFrom('mails')
          .select(['state', TOTAL])
          .groupBy('state')
          .execute();
        return {
          applications: byState(STATES, applications),
          contacts: await count(db.selectFrom('contacts').select(TOTAL)),
          mails: byState(MAIL_STATES, mails),
        };
      }),
  };
}

function byState<S extends string>(
  states: readonly S[],
  rows: readonly { state: string | null; total: number | string }[],
): Record<S, number> {
  const total = (state: S) => Number(rows.find((row) => row.state === state)?.total ?? 0);
  // `Object.fromEntries` forgets which keys there are.
  return Object.fromEntries(states.map((state) => [state, total(state)])) as Record<S, number>;
}
