import { type Kysely, sql } from 'kysely';
import type { Engine } from './database';
import type { Tables } from './schema';
import { folded } from './texts';
import type { ApplicationFilter } from './types';

const DAY = 24 * 60 * 60_000;

/**
 * The part of a filter that asks for what was received on some days.
 *
 * @param from the first of them, as `YYYY-MM-DD` in UTC; undefined if there is none.
 * @param until the last of them, in the same way.
 */
export function receivedBetween(
  from: string | undefined,
  until: string | undefined,
): Pick<ApplicationFilter, 'from' | 'until'> {
  const start = (day: string, later = 0) =>
    new Date(Date.parse(`${day}T00:00:00.000Z`) + later).toISOString();
  return {
    ...(from !== undefined && { from: start(from) }),
    ...(until !== undefined && { until: start(until, DAY) }),
  };
}

/**
 * The applications that a filter lets through, asked for in the way that each database
 * answers fast: with 50,000 applications that is ten times as fast on the file.
 */
export function filterApplications(db: Kysely<Tables>, engine: Engine, filter: ApplicationFilter) {
  const { states, tier, country, text, from, until } = filter;
  let found = db.selectFrom('applications');
  // SQLite would take the index of the state, country or tier and then read each long row,
  // where one index holds all that a search looks at; the sign keeps it from that.
  const isScan = engine === 'file' && text !== undefined;
  const column = (name: string) =>
    isScan ? sql<string>`+${sql.ref(name)}` : sql.ref<string>(name);
  if (states !== undefined) found = found.where(column('current_state'), 'in', states);
  if (tier !== undefined) found = found.where(column('tier'), '=', tier);
  if (country !== undefined) found = found.where(column('country'), '=', country);
  if (from !== undefined) found = found.where('received_at', '>=', from);
  if (until !== undefined) found = found.where('received_at', '<', until);
  if (text === undefined) return found;
  if (engine === 'file') return found.where(sql<boolean>`instr(searched, ${folded(text)}) > 0`);
  const pattern = `%${folded(text).replace(/[\\%_]/g, '\\$&')}%`;
  return found.where(sql<boolean>`searched like ${pattern}`);
}
