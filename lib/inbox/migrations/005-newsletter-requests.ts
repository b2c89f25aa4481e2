import type { Kysely, Migration } from 'kysely';

/** The table of those who asked for the newsletter, which is settled after their request. */
export const newsletterRequests: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('newsletter_requests')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('email_key', 'text', (column) => column.notNull())
      .addColumn('consent', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
  },
};
