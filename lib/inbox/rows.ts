import { sql } from 'kysely';

/** Selects the number of rows; Postgres gives it as text. */
export const TOTAL = sql<number | string>`count(*)`.as('total');

/** @param query one that selects `TOTAL`. */
export async function count(query: {
  executeTakeFirstOrThrow(): Promise<{ total: number | string }>;
}): Promise<number> {
  return Number((await query.executeTakeFirstOrThrow()).total);
}

/** How many rows each state has, of a query that groups them by it and selects `TOTAL`. */
export function byState<S extends string>(
  states: readonly S[],
  rows: readonly { state: string | null; total: number | string }[],
): Record<S, number> {
  const total = (state: S) => Number(rows.find((row) => row.state === state)?.total ?? 0);
  // `Object.fromEntries` forgets which keys there are.
  return Object.fromEntries(states.map((state) => [state, total(state)])) as Record<S, number>;
}

/** Of how many rows at most one statement speaks: databases limit its values, Postgres to 65535. */
const BATCH = 500;

/** Rows in parts, each for one statement. */
export function batches<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / BATCH);
  return Array.from({ length: count }, (_, part) => rows.slice(part * BATCH, (part + 1) * BATCH));
}
