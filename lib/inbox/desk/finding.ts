import { filterApplications } from '../application-filter';
import { selectApplications, toApplication } from '../application-rows';
import type { Connection } from '../database';
import { COUNTED, type Desk } from './types';

/** Lists of applications that are looked at. */
export function finding(database: Connection): Pick<Desk, 'findApplications'> {
  return {
    findApplications: (filter, { limit, offset }) =>
      database.read(async (db) => {
        if (filter.states?.length === 0) return { items: [], total: 0, isMore: false };
        // One look gives the page and the count; whole rows are read of the page alone.
        const counted = Math.max(COUNTED, offset + limit);
        const found = await filterApplications(db, database.engine, filter)
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
