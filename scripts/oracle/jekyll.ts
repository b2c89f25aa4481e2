import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { splitFrontmatter } from '../../lib/markdown/frontmatter';

/** What Jekyll made of a post: its body's HTML, or the reason why there is none. */
export type JekyllBody = { html: string } | { refusal: string };

/** A document of a Jekyll site. */
interface JekyllDocument {
  /** Path in the site's folder. */
  path: string;
  /** Path of its page. */
  address: string;
  /** Paths that redirect to it. */
  redirects: string[];
}

/** What Jekyll makes of a site. */
export interface JekyllSite {
  posts: (JekyllDocument & JekyllBody)[];
  others: JekyllDocument[];
}

/** Exit code of posts.rb where there is no Jekyll. */
const NO_JEKYLL = 69;

/**
 * Renders the posts of a Jekyll site by the site's own settings, without layouts.
 *
 * @param folder the site, which isn't changed.
 * @returns undefined if there is no Jekyll to run.
 */
export async function renderJekyllSite(folder: string): Promise<JekyllSite | undefined> {
  const script = fileURLToPath(new URL('posts.rb', import.meta.url));
  // Ruby reads and writes UTF-8 only where the locale says so.
  const child = spawn('ruby', [script, folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  let output = '';
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(NO_JEKYLL) : reject(error),
    );
    child.on('close', resolve);
  });
  if (code === NO_JEKYLL) return undefined;
  if (code !== 0) throw new Error(`Jekyll couldn't read ${folder}:\n${said}`);
  return JSON.parse(output);
}

/**
 * Renders posts in a Jekyll site of its own that has Jekyll's defaults, and takes
 * it away again.
 *
 * @param sources whole markdown files.
 * @param origin what `{{ site.url }}` stands for.
 * @returns a body for each source, or undefined if there is no Jekyll to run.
 */
export async function renderWithJekyll(
  sources: readonly string[],
  origin: string,
): Promise<JekyllBody[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'oracle-'));
  try {
    await writeSite(folder, sources, origin);
    const jekyll = await renderJekyllSite(folder);
    const byPath = new Map(jekyll?.posts.map((post) => [post.path, post]));
    return (
      jekyll &&
      sources.map((_source, index) => byPath.get(postPath(index)) ?? { refusal: 'it was skipped' })
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A post as Jekyll gets it: its body under empty frontmatter, so that nothing in
 * its own keeps the body from us.
 */
export function asJekyllPost(source: string): string {
  return `---\n---\n${splitFrontmatter(source).body}`;
}

async function writeSite(folder: string, sources: readonly string[], origin: string) {
  await mkdir(join(folder, '_posts'));
  await writeFile(join(folder, '_config.yml'), JSON.stringify({ url: origin, baseurl: '' }));
  await Promise.all(
    sources.map((source, index) => writeFile(join(folder, postPath(index)), asJekyllPost(source))),
  );
}

function postPath(index: number): string {
  return `_posts/2000-01-01-${index}.md`;
}
