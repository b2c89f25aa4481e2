import type { Kysely, Migration } from 'kysely';

/** Counts the messages that were removed from a folder, too. */
export const erasedFiles: Migration = {
  async up(db: Kysely<unknown>) {
    // The release before, which may run at the same time, says nothing of it.
    await db.schema
      .alterTable('erasures')
      .addColumn('files', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};
