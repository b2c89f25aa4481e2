import { type Kysely, sql } from 'kysely';
import { selectApplications, toApplication } from '../application-rows';
import type { Connection, Engine } from '../database';
import type { Tables } from '../schema';
import { folded } from '../texts';
import type { ApplicationFilter } from '../types';
import { COUNTED, type Desk } from './types';

/** Lists of applications that are looked at. */
export function finding(database: Connection): Pick<Desk, 'findApplications'> {
  return {
    findApplications: (filter, { limit, offset }) =>
      database.read(async (db) => {
        if (filter.states?.length === 0) return { items: [], total: 0, isMore: false };
        // One look gives the page and the count; whole rows are read of the page alone.
        const counted = Math.max(COUNTED, offset + limit);
        const found = await matching(db, database.engine, filter)
          .select('id')
          .orderBy('received_at', 'desc')
          .orderBy('id', 'desc')
          .limit(counted + 1)
          .execute();
        const ids = found.slice(offset, offset + limit).map(({ id }) => id);
        const rows =
          ids.length === 0
            ? []
            : await selectApplications(db).selectAll().where('id', 'in', ids).execute();
        const byId = new Map(rows.map((row) => [row.id, row]));
        return {
          items: ids.flatMap((id) => byId.get(id) ?? []).map(toApplication),
          total: Math.min(found.length, counted),
          isMore: found.length > counted,
        };
      }),
  };
}

/**
 * The same as `filterApplications` lets through, asked for in the way that each database
 * answers fast: with 50,000 applications that is ten times as fast on the file.
 */
function matching(db: Kysely<Tables>, engine: Engine, filter: ApplicationFilter) {
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
