import { readFileSync } from 'node:fs';
import { openIndex } from '../../lib/search';
import type { KnownQuery } from './search-queries';

// Opens an index in a process of its own, so that memory is that of the index and
// no other, and asks it queries. Run by search.ts with node's --expose-gc.

/** What the process tells. Times are milliseconds. */
export interface Answers {
  loadMs: number;
  /** How many bytes of memory the process takes more than before, with all queries answered. */
  growth: number;
  /** For each query the place of what was wanted among the first hits, from 0, or -1, and its time. */
  answers: { place: number; ms: number }[];
}

/** The code is compiled while it runs, so that the first queries say nothing about the others. */
const WARM_UP_QUERIES = 100;

function answer(indexFile: string, queriesFile: string): Answers {
  const queries: KnownQuery[] = JSON.parse(readFileSync(queriesFile, 'utf8'));
  const before = memory();
  const start = performance.now();
  const index = openIndex(indexFile);
  const loadMs = performance.now() - start;
  for (const { query } of queries.slice(0, WARM_UP_QUERIES)) index.search(query);
  const answers = queries.map(({ query, wanted }) => {
    const asked = performance.now();
    const { hits } = index.search(query);
    const ms = performance.now() - asked;
    return { place: hits.findIndex(({ document }) => wanted.includes(document.id)), ms };
  });
  return { loadMs, growth: memory() - before, answers };
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}

const [indexFile = '', queriesFile = ''] = process.argv.slice(2);
process.send?.(answer(indexFile, queriesFile));
