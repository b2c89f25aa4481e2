import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitFrontmatter } from '../../lib/markdown/frontmatter';

/** What Jekyll made of a post: its body's HTML, or the reason why there is none. */
export type JekyllBody = { html: string } | { refusal: string };

const BODY_START = '<!-- oracle: the body starts here -->';
const BODY_END = '<!-- oracle: the body ends here -->';

/**
 * Renders posts in a Jekyll site of its own that has Jekyll's defaults, and takes
 * it away again. A post that stops the build, as a wrong Liquid tag does, is put
 * aside and the others are built without it.
 *
 * @param sources whole markdown files.
 * @param origin what `{{ site.url }}` stands for.
 * @returns a body for each source, or undefined if there is no `jekyll` to run.
 */
export async function renderWithJekyll(
  sources: readonly string[],
  origin: string,
): Promise<JekyllBody[] | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'oracle-'));
  try {
    await writeSite(folder, sources, origin);
    const refusals = await build(folder);
    if (!refusals) return undefined;
    return await Promise.all(
      sources.map(async (_source, index) => {
        const refusal = refusals.get(index);
        if (refusal !== undefined) return { refusal };
        return { html: bodyOf(await readFile(join(folder, '_site', `${index}.html`), 'utf8')) };
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A post as Jekyll gets it: its body, under frontmatter that gives it the layout
 * with the marks and an address that we know. So neither a layout of its own nor
 * `permalink`, `published` or a date in the future keeps its body from us.
 */
export function asJekyllPost(source: string, index: number): string {
  const { body } = splitFrontmatter(source);
  return `---\nlayout: blog_detail\npermalink: /${index}.html\n---\n${body}`;
}

/**
 * What stands between the marks of the layout.
 *
 * @throws if the marks aren't there: then the page isn't what we think it is.
 */
export function bodyOf(page: string): string {
  const start = page.indexOf(BODY_START);
  const end = page.lastIndexOf(BODY_END);
  if (start < 0 || end < start) throw new Error('Jekyll wrote a page without the layout');
  return page.slice(start + BODY_START.length, end);
}

/** Which post stopped a build and why, read from what Jekyll printed. */
export function refusalIn(output: string): { index: number; reason: string } | undefined {
  const post = /_posts\/2000-01-01-(\d+)\.md/.exec(output);
  if (!post) return undefined;
  const said = /Exception: (.*?) in \S*_posts\//.exec(output)?.[1];
  return { index: Number(post[1]), reason: said ?? 'the build stopped at it' };
}

async function writeSite(folder: string, sources: readonly string[], origin: string) {
  await mkdir(join(folder, '_posts'));
  await mkdir(join(folder, '_layouts'));
  // No excerpts: they would render the start of each post once more, out of its context.
  const config = { url: origin, baseurl: '', excerpt_separator: '' };
  await writeFile(join(folder, '_config.yml'), JSON.stringify(config));
  const layout = `${BODY_START}{{ content }}${BODY_END}`;
  await writeFile(join(folder, '_layouts', 'blog_detail.html'), layout);
  await Promise.all(
    sources.map((source, index) => writeFile(postFile(folder, index), asJekyllPost(source, index))),
  );
}

function postFile(folder: string, index: number): string {
  return join(folder, '_posts', `2000-01-01-${index}.md`);
}

/** Builds until it succeeds, without the posts that stop it: these are returned, with reasons. */
async function build(folder: string): Promise<Map<number, string> | undefined> {
  const refusals = new Map<number, string>();
  for (;;) {
    const run = await runJekyll(folder);
    if (!run) return undefined;
    if (run.code === 0) return refusals;
    const refusal = refusalIn(run.output.replaceAll(folder, ''));
    if (!refusal || refusals.has(refusal.index)) throw new Error(`jekyll build:\n${run.output}`);
    refusals.set(refusal.index, refusal.reason);
    await rm(postFile(folder, refusal.index));
  }
}

async function runJekyll(folder: string): Promise<{ code: number; output: string } | undefined> {
  const args = ['build', '--quiet', '--source', folder, '--destination', join(folder, '_site')];
  // Ruby reads and writes UTF-8 only where the locale says so.
  const child = spawn('jekyll', args, { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return await new Promise((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(undefined) : reject(error),
    );
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
