import type { Selectable } from 'kysely';
import type { Connection } from './database';
import { queueMails } from './mails';
import { count, TOTAL } from './rows';
import type { Tables } from './schema';
import { digestOf, folded, newId } from './texts';
import type { ContactMessage, Inbox } from './types';

/** For how long the same message counts as known, in milliseconds. */
const KNOWN_FOR = 24 * 60 * 60_000;

/** The messages by the contact form. */
export function contactMessages(database: Connection): Pick<Inbox, 'receiveContact' | 'contacts'> {
  return {
    receiveContact: (fields, mails, now) =>
      database.write(async (db) => {
        const { name, email, subject, message } = fields;
        const digest = digestOf([name, email, subject, message]);
        const since = new Date(now.getTime() - KNOWN_FOR).toISOString();
        const known = await db
          .selectFrom('contacts')
          .selectAll()
          .where('digest', '=', digest)
          .where('received_at', '>', since)
          .executeTakeFirst();
        if (known) return { message: toContact(known), isNew: false };

        const row = {
          ...{ id: newId(), received_at: now.toISOString(), digest, email_key: folded(email) },
          ...{ name, email, subject, message },
        };
        await db.insertInto('contacts').values(row).execute();
        await queueMails(db, mails(toContact(row)), row.id, now);
        return { message: toContact(row), isNew: true };
      }),

    contacts: ({ limit, offset }) =>
      database.read(async (db) => {
        const all = db.selectFrom('contacts');
        const rows = await all
          .selectAll()
          .orderBy('received_at', 'desc')
          .orderBy('id', 'desc')
          .limit(limit)
          .offset(offset)
          .execute();
        return { items: rows.map(toContact), total: await count(all.select(TOTAL)) };
      }),
  };
}

function toContact(row: Selectable<Tables['contacts']>): ContactMessage {
  const { id, name, email, subject, message } = row;
  return { id, receivedAt: row.received_at, name, email, subject, message };
}
