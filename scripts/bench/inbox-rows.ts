import type { Kysely } from 'kysely';
import { toRow } from '../../lib/inbox/application-rows';
import type { Tables } from '../../lib/inbox/schema';
import { STATES } from '../../lib/inbox/types';
import { randomOf } from './corpus/random';

/** How many rows go in one statement. */
const BATCH = 500;
const MINUTE = 60_000;
const START = Date.parse('2020-01-01T00:00:00.000Z');
const COUNTRIES = ['US', 'DE', 'FR', 'IN', 'CN', 'BR', 'NZ', 'KE'];
const TIERS = ['platinum', 'gold', 'silver', 'associate'];
const SYLLABLES = 'ba co di fu ge ha ji ko lu me no pa qui ro su te va wo xe yu za'.split(' ');

/**
 * Fills an inbox with applications of made-up organisations, each with a history.
 *
 * @param db a transaction.
 */
export async function fillWithApplications(
  db: Kysely<Tables>,
  count: number,
  seed: number,
): Promise<void> {
  const random = randomOf(seed);
  const name = () => Array.from({ length: 3 }, () => random.pick(SYLLABLES)).join('');
  for (let start = 0; start < count; start += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - start) }, (_, i) => start + i);
    const rows = numbers.map((number) => {
      const contact = name();
      const fields = {
        organisation: `${name()} ${name()} Nr. ${number}`,
        website: `https://${name()}.example.org/`,
        country: random.pick(COUNTRIES),
        tier: random.pick(TIERS),
        contactName: `${contact} ${name()}`,
        contactRole: 'Head of research',
        email: `${contact}.${number}@example.org`,
        why: Array.from({ length: 120 }, name).join(' '),
        projectLinks: [`https://example.org/${number}`],
      };
      const id = number.toString(32).toUpperCase().padStart(8, '0');
      return toRow(fields, id, new Date(START + number * MINUTE));
    });
    await db.insertInto('applications').values(rows).execute();
    const firsts = rows.map(({ id, received_at: at }) => ({
      ...{ application_id: id, number: 1, at, who: 'applicant', text: '' },
      state: 'received' as const,
    }));
    await db.insertInto('history').values(firsts).execute();
    const moves = rows.map(({ id, received_at: at }) => ({
      ...{ application_id: id, number: 2, at, who: 'Sam', text: 'x', state: random.pick(STATES) },
    }));
    await db.insertInto('history').values(moves).execute();
  }
}
