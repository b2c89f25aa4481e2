import type { Connection } from './database';
import type { Inbox } from './types';

/** Whether the database is there, for whoever watches the site. */
export function presence(database: Connection): Pick<Inbox, 'check'> {
  return {
    check: async () => {
      // Both databases look at their tables' versions before anything is read.
      await database.read((db) => db.selectFrom('limits').select('name').limit(1).execute());
    },
  };
}
