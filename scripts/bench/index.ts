import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_SEED, writeCorpus } from './corpus';
import { measureMarkdown } from './markdown';
import { type Finding, formatFinding, type Measure } from './measure';

const MEASURES: readonly Measure[] = [measureMarkdown];

/**
 * Runs all measures over a generated corpus, prints their tables, and writes
 * them as JSON if a file is named.
 */
async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      posts: { type: 'string', default: '1800' },
      seed: { type: 'string', default: String(DEFAULT_SEED) },
      json: { type: 'string' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    showProgress('writing the corpus');
    const options = { posts: wholeNumber(values.posts), seed: wholeNumber(values.seed) };
    const corpus = writeCorpus(folder, options);
    const findings: Finding[] = [];
    for (const measure of MEASURES) findings.push(await measure(corpus, showProgress));
    showProgress('');
    console.log(findings.map(formatFinding).join('\n\n'));
    if (values.json) {
      const { posts, seed, bytes } = corpus;
      const machine = { node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length };
      const report = { machine, corpus: { posts, seed, bytes }, findings };
      writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Shows one line on stderr, in place of the last one where stderr is a terminal. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  else if (text) process.stderr.write(`${text}\n`);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`"${text}" isn't a whole number`);
  return Number(text);
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
