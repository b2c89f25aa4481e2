import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { site } from '../../lib/site';
import { runScript } from '../command';
import { renderWithJekyll } from './jekyll';
import { comparePost, type Post } from './posts';
import { countOpen, formatPost, formatSummary } from './report';
import { readSite } from './sites';

const USAGE =
  'Usage: tsx scripts/oracle/compare.ts <folder> [<folder> …] [--post <name>] [--url <site>] [--verbose]';

/**
 * Compares what Jekyll and this site show a reader of posts, and exits with 1 if
 * they differ in what nobody has accepted. A folder is a Jekyll site, whose posts
 * are imported first, or has posts that both sides read as they are.
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

  const posts = await readAll(folders, values.url);
  if (!posts) {
    console.log(
      'Nothing was compared: there is no jekyll on the PATH (Debian: apt install jekyll).',
    );
    return;
  }
  const wanted = posts.filter(({ name }) => name.includes(values.post ?? ''));
  if (wanted.length === 0) throw new Error(`No such post in ${folders.join(', ')}`);
  const results = [];
  for (const post of wanted) results.push(await comparePost(post));
  for (const result of results) {
    const text = formatPost(result, values.verbose);
    if (text) console.log(text);
  }
  console.log(formatSummary(results));
  if (countOpen(results) > 0) process.exitCode = 1;
}

/** @param url of this site. */
async function readAll(folders: readonly string[], url: string): Promise<Post[] | undefined> {
  const all: Post[] = [];
  for (const folder of folders) {
    const isSite = existsSync(join(folder, '_config.yml'));
    const posts = await (isSite ? readSite(folder, url) : readPosts(folder, url));
    if (!posts) return undefined;
    all.push(...posts);
  }
  return all;
}

/** Reads the posts of a folder of markdown, which are the same for both sides. */
async function readPosts(folder: string, url: string): Promise<Post[] | undefined> {
  const files = await listPosts(folder);
  const sources = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const bodies = await renderWithJekyll(sources, url);
  const hosts = new Set([new URL(url).host]);
  const page = { address: `${url}/`, hosts, names: new Map<string, string>() };
  return bodies?.map((jekyll, index) => ({
    name: basename(files[index] ?? '', '.md'),
    source: sources[index],
    jekyll,
    ours: page,
    theirs: page,
  }));
}

async function listPosts(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(folder, name));
}

runScript(() => compare(process.argv.slice(2)));
