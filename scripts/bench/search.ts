import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIndex } from '../../lib/search/build';
import type { SearchDocument } from '../../lib/search/types';
import type { Corpus } from './corpus';
import { type Measure, median, type Progress, type Row } from './measure';
import { corpusDocuments, ownDocuments } from './search-content';
import type { Answers } from './search-process';
import { type KnownQuery, knownQueries } from './search-queries';

/** Questions as people put them, to this site's own content. */
const NATURAL_QUERIES = join(import.meta.dirname, 'search-natural.json');

/** What a measure tells of one set of documents. */
interface Trial {
  name: string;
  documents: number;
  queries: readonly KnownQuery[];
  buildMs: number;
  bytes: number;
  answers: Answers;
}

let last: { folder: string; trials: Promise<Trial[]> } | undefined;

/**
 * Measures what the search finds: for queries made from a document each, and
 * for natural ones, how often that document is the first hit or among five.
 */
export const measureSearchQuality: Measure = async (corpus, progress) => {
  const trials = await runTrials(corpus, progress);
  const rows = trials.flatMap(({ name, queries, answers }) =>
    [...new Set(queries.map(({ sort }) => sort))].map((sort): Row => {
      const places = queries.flatMap((query, at) =>
        query.sort === sort ? (answers.answers[at]?.place ?? -1) : [],
      );
      const share = (most: number) =>
        (100 * places.filter((place) => place >= 0 && place < most).length) / places.length;
      return {
        name: `${name}: ${sort}`,
        figures: { queries: places.length, 'first %': share(1), 'among 5 %': share(5) },
      };
    }),
  );
  return { measure: 'search-quality', title: 'Search: what is found', rows, notes: [] };
};

/** Measures what the search costs: building the index, opening it, and answering. */
export const measureSearchCost: Measure = async (corpus, progress) => {
  const trials = await runTrials(corpus, progress);
  const rows = trials.map(({ name, documents, buildMs, bytes, answers }): Row => {
    const times = answers.answers.map(({ ms }) => ms).sort((a, b) => a - b);
    return {
      name,
      figures: {
        documents,
        'build ms': Math.round(buildMs),
        'index MB': bytes / 1e6,
        'load ms': Math.round(answers.loadMs),
        'memory MB': answers.growth / 1e6,
        'median ms': median(times),
        'p95 ms': times[Math.floor(times.length * 0.95)] ?? Number.NaN,
      },
    };
  });
  return { measure: 'search-cost', title: 'Search: what it takes', rows, notes: [] };
};

/** Both measures share one run for a corpus, since rendering and indexing it takes a while. */
function runTrials(corpus: Corpus, progress: Progress): Promise<Trial[]> {
  if (last?.folder !== corpus.folder) {
    last = { folder: corpus.folder, trials: startTrials(corpus, progress) };
  }
  return last.trials;
}

async function startTrials({ folder, seed }: Corpus, progress: Progress): Promise<Trial[]> {
  const own = await ownDocuments();
  const natural: Omit<KnownQuery, 'sort'>[] = JSON.parse(readFileSync(NATURAL_QUERIES, 'utf8'));
  const ownQueries = [
    ...knownQueries(own, seed),
    ...natural.map((query) => ({ ...query, sort: 'natural queries' })),
  ];
  const generated = await corpusDocuments(folder, progress);
  return [
    await runTrial('own content', own, ownQueries, progress),
    await runTrial('corpus', generated, knownQueries(generated, seed), progress),
  ];
}

/** Builds an index of documents, and asks it queries in another process. */
export async function runTrial(
  name: string,
  documents: readonly SearchDocument[],
  queries: readonly KnownQuery[],
  progress: Progress,
): Promise<Trial> {
  progress(`building the search index: ${name}`);
  const start = performance.now();
  const index = buildIndex(documents);
  const buildMs = performance.now() - start;
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    const files = [join(folder, 'index'), join(folder, 'queries.json')] as const;
    writeFileSync(files[0], index);
    writeFileSync(files[1], JSON.stringify(queries));
    progress(`asking ${queries.length} queries: ${name}`);
    const answers = await askApart(files);
    return { name, documents: documents.length, queries, buildMs, bytes: index.length, answers };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs search-process.ts, which answers by a message. */
function askApart(files: readonly string[]): Promise<Answers> {
  return new Promise((resolve, reject) => {
    const child = fork(join(import.meta.dirname, 'search-process.ts'), files, {
      execArgv: ['--expose-gc', '--import', 'tsx'],
    });
    child.once('message', (answers) => {
      // Only search-process.ts sends messages here, and of this one type.
      resolve(answers as Answers);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the search process ended with code ${code}`));
    });
  });
}
