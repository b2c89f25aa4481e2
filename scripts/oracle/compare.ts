import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { site } from '../../lib/site';
import { runScript } from '../command';
import { renderWithJekyll } from './jekyll';
import { comparePost, type Post } from './posts';
import { countOpen, formatPost, formatSummary } from './report';

const USAGE =
  'Usage: tsx scripts/oracle/compare.ts <folder> [<folder> …] [--post <name>] [--url <site>] [--verbose]';

/**
 * Compares what our renderer and Jekyll show a reader of the posts in some
 * folders, and exits with 1 if they differ in what nobody has accepted.
 */
async function compare(args: string[]): Promise<void> {
  const { positionals: folders, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      post: { type: 'string' },
      url: { type: 'string', default: site.origin },
      verbose: { type: 'boolean', default: false },
    },
  });
  if (folders.length === 0) throw new Error(USAGE);

  const posts = await readPosts(folders, values.post ?? '', values.url);
  if (!posts) {
    console.log(
      'Nothing was compared: there is no jekyll on the PATH (Debian: apt install jekyll).',
    );
    return;
  }
  if (posts.length === 0) throw new Error(`No such post in ${folders.join(', ')}`);
  const results = [];
  for (const post of posts) results.push(await comparePost(post));
  for (const result of results) {
    const text = formatPost(result, values.verbose);
    if (text) console.log(text);
  }
  console.log(formatSummary(results));
  if (countOpen(results) > 0) process.exitCode = 1;
}

/** The posts of folders of markdown, as they are for both sides. */
async function readPosts(
  folders: readonly string[],
  name: string,
  url: string,
): Promise<Post[] | undefined> {
  const files = (await Promise.all(folders.map(listPosts)))
    .flat()
    .filter((file) => basename(file).includes(name));
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const bodies = await renderWithJekyll(sources, url);
  const page = {
    address: `${url}/`,
    hosts: new Set([new URL(url).host]),
    names: new Map(),
  };
  return bodies?.flatMap((jekyll, index) => {
    const file = files[index];
    const source = sources[index];
    if (file === undefined || source === undefined) return [];
    return [{ name: basename(file, '.md'), source, jekyll, ours: page, theirs: page }];
  });
}

async function listPosts(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

runScript(() => compare(process.argv.slice(2)));
