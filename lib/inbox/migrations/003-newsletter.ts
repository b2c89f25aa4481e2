import type { Kysely, Migration } from 'kysely';

/** The tables of the newsletter. */
export const newsletter: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('subscribers')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('email', 'text', (column) => column.notNull())
      .addColumn('email_key', 'text', (column) => column.notNull().unique())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('consent', 'text', (column) => column.notNull())
      .addColumn('requested_at', 'text', (column) => column.notNull())
      .addColumn('confirmed_at', 'text')
      .addColumn('left_at', 'text')
      .execute();
    await db.schema
      .createTable('newsletter_tokens')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('subscriber_id', 'text', (column) =>
        column.notNull().references('subscribers.id').onDelete('cascade'),
      )
      .addColumn('expires_at', 'text')
      .execute();
    await db.schema
      .createTable('issues')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('since', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('html', 'text', (column) => column.notNull())
      .addColumn('posts', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('deliveries')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('issue_id', 'text', (column) =>
        column.notNull().references('issues.id').onDelete('cascade'),
      )
      .addColumn('subscriber_id', 'text', (column) =>
        column.notNull().references('subscribers.id').onDelete('cascade'),
      )
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('queued_at', 'text', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('next_attempt_at', 'text', (column) => column.notNull())
      .addColumn('claimed_at', 'text')
      .addColumn('sent_at', 'text')
      .addColumn('last_error', 'text')
      .addColumn('bounce', 'text')
      // Whatever goes wrong elsewhere, nobody has an issue twice.
      .addUniqueConstraint('deliveries_once', ['issue_id', 'subscriber_id'])
      .execute();
    await db.schema
      .createTable('suppressions')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('secret', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    for (const [table, columns] of INDEXES) {
      const name = `${table}_by_${columns.join('_')}`;
      await db.schema.createIndex(name).on(table).columns(columns).execute();
    }
    // The release before, which may run at the same time, says nothing of it.
    await db.schema
      .alterTable('erasures')
      .addColumn('subscribers', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
  },
};

const INDEXES: [string, string[]][] = [
  ['subscribers', ['state']],
  ['newsletter_tokens', ['subscriber_id']],
  ['deliveries', ['subscriber_id', 'queued_at']],
  ['deliveries', ['issue_id', 'state', 'next_attempt_at']],
];
