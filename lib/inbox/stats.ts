import { selectApplications } from './application-rows';
import type { Connection } from './database';
import { MAIL_STATES } from './mail/types';
import { byState, count, TOTAL } from './rows';
import { type Inbox, STATES } from './types';

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
