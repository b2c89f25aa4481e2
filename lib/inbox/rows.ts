import { sql } from 'kysely';

/** Selects the number of rows; Postgres gives it as text. */
export const TOTAL = sql<number | string>`count(*)`.as('total');

/** @param query one that selects `TOTAL`. */
export async function count(query: {
  executeTakeFirstOrThrow(): Promise<{ total: number | string }>;
}): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).total);
}
