import type { Corpus } from './corpus';

/** Tells whoever waits how far a measure is. */
export type Progress = (text: string) => void;

/** Measures one thing over a corpus. */
export type Measure = (corpus: Corpus, progress: Progress) => Promise<Finding>;

/** What a measure found: a table, and what to know when reading it. */
export interface Finding {
  /** Short name, as a key in the JSON. */
  measure: string;
  title: string;
  rows: readonly Row[];
  notes: readonly string[];
}

export interface Row {
  name: string;
  /** Figures by the heads of their columns; every row of a finding has the same. */
  figures: Readonly<Record<string, number>>;
}

export interface Round<Result> {
  ms: number;
  result: Result;
}

/** One of several programs that do the same work. */
export interface Contender<Result> {
  name: string;
  /** Does the work once and says how long it took, and what came of it. */
  round(progress: Progress): Promise<Round<Result>>;
}

export interface Score<Result> {
  name: string;
  /** The median of the rounds. */
  ms: number;
  /** What came of the last round. */
  result: Result;
}

/**
 * Runs contenders in turn, again and again, so that a machine that slows down or
 * has other work to do slows all of them.
 */
export async function runRounds<Result>(
  contenders: readonly Contender<Result>[],
  rounds: number,
  progress: Progress,
): Promise<Score<Result>[]> {
  const runs = contenders.map(({ name }): { name: string; own: Round<Result>[] } => ({
    name,
    own: [],
  }));
  for (let index = 1; index <= rounds; index++) {
    for (const [place, { name, round }] of contenders.entries()) {
      const run = await round((text) => progress(`${name}, round ${index} of ${rounds}: ${text}`));
      runs[place]?.own.push(run);
    }
  }
  return runs.map(({ name, own }) => {
    const last = own.at(-1);
    if (!last) throw new Error('there must be a round at least');
    return { name, ms: median(own.map(({ ms }) => ms)), result: last.result };
  });
}

/** The middle of some numbers; of an even count the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice((sorted.length - 1) >> 1, (sorted.length >> 1) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Writes a finding as a table for a terminal. */
export function formatFinding({ title, rows, notes }: Finding): string {
  const columns = Object.keys(rows[0]?.figures ?? {});
  const cells = [
    ['', ...columns],
    ...rows.map(({ name, figures }) => [name, ...columns.map((key) => format(figures[key]))]),
  ];
  const widths = ['', ...columns].map((_, column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  '),
  );
  return [title, ...lines, ...notes.map((note) => `Note: ${note}`)].join('\n');
}

function format(figure = Number.NaN): string {
  if (Number.isNaN(figure)) return '–';
  if (Number.isInteger(figure) || Math.abs(figure) >= 1000) return figure.toFixed(0);
  return figure.toFixed(figure < 10 ? 2 : 1);
}
