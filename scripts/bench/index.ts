import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { once } from '../../lib/once';
import { runScript } from '../command';
import { measureBuild } from './build';
import { type Corpus, DEFAULT_SEED, writeCorpus } from './corpus';
import { measureDev } from './dev';
import { measureInbox } from './inbox';
import { measureMarkdown } from './markdown';
import { type Finding, formatFinding, type Progress } from './measure';
import { measureNextPage } from './next-page';
import { measureSearchCost, measureSearchQuality } from './search';
import { measureServe } from './serve';
import { measureVisitor } from './visitor';

/** What the command line says beside names. */
interface Options {
  seed: number;
  /** Whether other site generators are measured, too. */
  peers: boolean;
}

type NamedMeasure = (
  corpus: () => Corpus,
  progress: Progress,
  options: Options,
) => Promise<Finding>;

/** The measures by name. What needs a corpus asks for it, since it takes a while to write. */
const MEASURES: ReadonlyMap<string, NamedMeasure> = new Map([
  // First, so that a site that isn't built is known of at once.
  ['visitor', (_corpus, progress, { peers }) => measureVisitor(progress, peers)],
  ['next-page', (_corpus, progress) => measureNextPage(progress)],
  ['serve', (_corpus, progress) => measureServe(progress)],
  ['build', (corpus, progress, { peers }) => measureBuild(corpus(), progress, peers)],
  ['dev', (corpus, progress) => measureDev(corpus(), progress)],
  ['markdown', (corpus, progress) => measureMarkdown(corpus(), progress)],
  ['search-quality', (corpus, progress) => measureSearchQuality(corpus(), progress)],
  ['search-cost', (corpus, progress) => measureSearchCost(corpus(), progress)],
  ['inbox', (_corpus, progress, { seed }) => measureInbox(seed, progress)],
]);

const USAGE = `usage: npm run bench -- [${[...MEASURES.keys()].join('] [')}] [--posts 1800] [--peers] [--seed ${DEFAULT_SEED}] [--json <file>]
Runs the measures that are named, or all of them. "visitor", "next-page" and "serve" need a built site; with
--peers, which installs them, "build" measures other site generators, too, and "visitor" a post by Astro;
"inbox" measures Postgres, too, where TEST_DATABASE_URL names one: node scripts/postgres.mjs npm run bench -- inbox`;

/**
 * Runs measures, those of content over a generated corpus, prints their tables,
 * and writes them as JSON if a file is named.
 */
async function bench(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      posts: { type: 'string', default: '1800' },
      seed: { type: 'string', default: String(DEFAULT_SEED) },
      peers: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
    allowPositionals: true,
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const measures = chosen(positionals);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const { peers } = values;
    const options = { posts: wholeNumber(values.posts), seed: wholeNumber(values.seed) };
    let written: Corpus | undefined;
    const corpus = once(() => {
      showProgress('writing the corpus');
      written = writeCorpus(folder, options);
      return written;
    });
    const findings: Finding[] = [];
    for (const measure of measures) {
      findings.push(await measure(corpus, showProgress, { seed: options.seed, peers }));
    }
    showProgress('');
    console.log(findings.map(formatFinding).join('\n\n'));
    if (values.json) {
      const machine = { node: process.version, cpu: cpus()[0]?.model, cpus: cpus().length };
      const size = written && { posts: written.posts, seed: written.seed, bytes: written.bytes };
      const report = { machine, corpus: size, findings };
      writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function chosen(names: readonly string[]): NamedMeasure[] {
  return (names.length > 0 ? names : [...MEASURES.keys()]).map((name) => {
    const measure = MEASURES.get(name);
    if (!measure) throw new Error(`There is no measure "${name}".\n${USAGE}`);
    return measure;
  });
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

runScript(bench);
