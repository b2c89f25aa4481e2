import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ResolveImage } from '../../lib/markdown/images';
import { renderMarkdown } from '../../lib/markdown/render';
import { site } from '../../lib/site';
import { runScript } from '../command';
import { accepted, findAcceptance } from './accepted';
import { compareReadings, type Difference } from './diff';
import { type JekyllBody, renderWithJekyll } from './jekyll';
import { normalise, type Side } from './normalise';
import { type Reading, read } from './reading';
import { countOpen, formatPost, formatSummary, type PostResult } from './report';
import { parseHtml } from './tree';

const USAGE =
  'Usage: tsx scripts/oracle/compare.ts <folder> [<folder> …] [--post <name>] [--verbose]';

/**
 * Compares what our renderer and Jekyll show a reader of the posts in some
 * folders, and exits with 1 if they differ in what nobody has accepted.
 */
async function compare(args: string[]): Promise<void> {
  const { positionals: folders, values } = parseArgs({
    args,
    allowPositionals: true,
    options: { post: { type: 'string' }, verbose: { type: 'boolean', default: false } },
  });
  if (folders.length === 0) throw new Error(USAGE);

  const files = (await Promise.all(folders.map(listPosts)))
    .flat()
    .filter((file) => basename(file).includes(values.post ?? ''));
  if (files.length === 0) throw new Error(`No such post in ${folders.join(', ')}`);
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const bodies = await renderWithJekyll(sources, site.origin);
  if (!bodies) {
    console.log(
      'Nothing was compared: there is no jekyll on the PATH (Debian: apt install jekyll).',
    );
    return;
  }

  const results: PostResult[] = [];
  for (const [index, file] of files.entries()) {
    results.push(await comparePost(file, sources[index] ?? '', bodies[index]));
  }
  for (const result of results) {
    const text = formatPost(result, values.verbose);
    if (text) console.log(text);
  }
  console.log(formatSummary(results));
  if (countOpen(results) > 0) process.exitCode = 1;
}

async function listPosts(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

async function comparePost(
  file: string,
  source: string,
  body: JekyllBody | undefined,
): Promise<PostResult> {
  const name = basename(file, '.md');
  if (!body) throw new Error(`${name}: Jekyll said nothing of it`);
  if ('refusal' in body) return { name, differences: [], refusal: `Jekyll: ${body.refusal}` };
  const differences = (await differencesOf(source, body.html)).map((difference) => ({
    difference,
    acceptance: findAcceptance(name, difference, accepted),
  }));
  return { name, differences };
}

/** What is compared is the address an editor wrote; no file need be there. */
const asWritten: ResolveImage = (source) => ({
  file: source,
  src: source,
  width: 1,
  height: 1,
  sources: [],
});

async function differencesOf(source: string, theirs: string): Promise<Difference[]> {
  let ours: string;
  try {
    ours = (await renderMarkdown(source, { siteUrl: site.origin, resolveImage: asWritten })).html;
  } catch (error) {
    // Other posts are still worth comparing; this one shows what went wrong.
    return [{ kind: 'failure', ours: String(error), theirs: 'renders it' }];
  }
  return compareReadings(readHtml(ours, 'ours'), readHtml(theirs, 'theirs'));
}

function readHtml(html: string, side: Side): Reading {
  return read(normalise(parseHtml(html), side), site.origin);
}

runScript(() => compare(process.argv.slice(2)));
