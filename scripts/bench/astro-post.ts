import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Progress } from './measure';
import { installPeers } from './peers';

const NAME = 'post-by-astro';
const GIVEN_OUT = join('public', `${NAME}.html`);

/** What our page says of its fonts and stylesheets. */
const FONTS = /<html[^>]*? class="[^"]*"/;
const LOADED = /<link rel="(?:preload|stylesheet)"[^>]*>/g;

/**
 * Lets a post be visited as Astro makes it, with the stylesheet and fonts of ours, from the
 * server that gives out ours: what differs is the document, and what it asks for.
 *
 * @param post its path on the built site.
 * @param visit is given the path of the other one. It is taken away afterwards.
 */
export async function withPostByAstro<Result>(
  post: string,
  progress: Progress,
  visit: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'astro-post-'));
  try {
    const [astro] = await installPeers(folder, { folder: '.' }, '', progress, ['Astro']);
    if (!astro) throw new Error('there is no recipe for Astro');
    progress(`building with ${astro.name}`);
    await astro.build();
    const ours = readFileSync(join('.next/server/app', `${decodeURIComponent(post)}.html`), 'utf8');
    writeFileSync(GIVEN_OUT, asStyled(pageOf(post, astro.output), ours));
    return await visit(`/${NAME}.html`);
  } finally {
    rmSync(GIVEN_OUT, { force: true });
    rmSync(folder, { recursive: true });
  }
}

/** Astro's page of a post; its names there have the date and no capitals. */
function pageOf(post: string, output: string): string {
  const slug = basename(decodeURIComponent(post)).toLowerCase();
  const folder = join(output, 'blog');
  const name = readdirSync(folder).find((each) => each.replace(/^[\d-]+/, '') === slug);
  if (!name) throw new Error(`Astro has made no page of ${slug}`);
  return readFileSync(join(folder, name, 'index.html'), 'utf8');
}

function asStyled(theirs: string, ours: string): string {
  const [html] = FONTS.exec(ours) ?? [];
  if (!html) throw new Error('the page says nothing of its fonts');
  return theirs
    .replace('<link rel="stylesheet" href="/style.css">', (ours.match(LOADED) ?? []).join(''))
    .replace(/<html[^>]*/, html)
    .replace('<body>', '<body class="bg-page font-sans">')
    .replace('<main>', '<main class="prose">');
}
