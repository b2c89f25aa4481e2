import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from './corpus';
import type { Progress } from './measure';
import { type Run, watchedRun } from './process-tree';

/** Another site generator that builds the same posts: a page each, highlighted, and a list of all. */
export interface Peer {
  name: string;
  /** Builds from nothing, as on the first deploy. */
  build(): Promise<Run>;
  /** The folder of what was built. */
  output: string;
}

/** What each peer is: packages, files, and the command that builds. */
interface Recipe {
  name: string;
  packages: readonly string[];
  files: Readonly<Record<string, string>>;
  /** Where posts go. */
  posts: string;
  /** Where pictures go. */
  pictures: string;
  command: (folder: string) => [string, string[]];
  output: string;
  caches: readonly string[];
}

/** Astro 7 wants Node 22, which the registry has as a package of its own. */
const NODE = `node-${process.platform}-${process.arch}`;

const RECIPES: readonly Recipe[] = [
  {
    name: 'Astro',
    packages: ['astro@7', `${NODE}@22`],
    posts: 'src/posts',
    pictures: 'public',
    output: 'dist',
    caches: ['dist', '.astro', 'node_modules/.astro'],
    command: (folder) => [
      join(folder, 'node_modules', NODE, 'bin/node'),
      [join(folder, 'node_modules/astro/bin/astro.mjs'), 'build'],
    ],
    files: {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://example.org' });
`,
      'src/content.config.mjs': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = {
  posts: defineCollection({ loader: glob({ pattern: '**/*.md', base: './src/posts' }) }),
};
`,
      'src/pages/blog/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const posts = await getCollection('posts');
  return posts.map((post) => ({ params: { slug: post.id }, props: { post } }));
}
const { post } = Astro.props;
const { Content } = await render(post);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{post.data.title}</title><link rel="stylesheet" href="/style.css"></head>
<body><main><h1>{post.data.title}</h1><Content /></main></body></html>
`,
      'src/pages/blog/index.astro': `---
import { getCollection } from 'astro:content';
const posts = await getCollection('posts');
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Posts</title></head>
<body><main><h1>Posts</h1><ul>{posts.map((post) => <li><a href={'/blog/' + post.id}>{post.data.title}</a></li>)}</ul></main></body></html>
`,
    },
  },
  {
    name: 'Eleventy',
    packages: ['@11ty/eleventy@3', '@11ty/eleventy-plugin-syntaxhighlight@5'],
    posts: 'src/blog',
    pictures: 'src/static',
    output: '_site',
    caches: ['_site'],
    command: (folder) => [
      process.execPath,
      [join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
    ],
    files: {
      'eleventy.config.js': `import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';
export default function (config) {
  config.addPlugin(syntaxHighlight);
  config.addPassthroughCopy({ 'src/static': '/' });
  config.ignores.add('src/static');
  // The layout that the posts name themselves.
  config.addLayoutAlias('blog_detail', 'post.liquid');
}
export const config = { dir: { input: 'src' }, markdownTemplateEngine: false };
`,
      'src/_includes/post.liquid': `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ title | escape }}</title><link rel="stylesheet" href="/style.css"></head>
<body><main><h1>{{ title | escape }}</h1>{{ content }}</main></body></html>
`,
      'src/blog/blog.11tydata.js': `export default {
  layout: 'post.liquid',
  tags: 'posts',
  permalink: ({ page }) => '/blog/' + page.fileSlug + '/',
};
`,
      'src/index.liquid': `---
permalink: /blog/
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Posts</title></head>
<body><main><h1>Posts</h1><ul>{% for post in collections.posts %}<li><a href="{{ post.url }}">{{ post.data.title | escape }}</a></li>{% endfor %}</ul></main></body></html>
`,
    },
  },
];

const PEERS = RECIPES.map(({ name }) => name);

/**
 * Installs the peers in a folder, with the posts and pictures of a corpus.
 *
 * @param folder is made; each peer has a folder in it.
 * @param corpus the folder that has `content/blog` and `public`.
 * @param stylesheet that their pages have, too, as `/style.css`.
 * @param wanted which of them; all by default.
 */
export async function installPeers(
  folder: string,
  corpus: Pick<Corpus, 'folder'>,
  stylesheet: string,
  progress: Progress,
  wanted = PEERS,
): Promise<Peer[]> {
  const peers: Peer[] = [];
  for (const recipe of RECIPES.filter(({ name }) => wanted.includes(name))) {
    progress(`installing ${recipe.name}`);
    const own = join(folder, recipe.name.toLowerCase());
    await install(own, recipe);
    writePosts(join(corpus.folder, 'content/blog'), join(own, recipe.posts));
    cpSync(join(corpus.folder, 'public'), join(own, recipe.pictures), { recursive: true });
    writeFileSync(join(own, recipe.pictures, 'style.css'), stylesheet);
    const [command, args] = recipe.command(own);
    peers.push({
      name: `${recipe.name} ${versionOf(own, recipe)}`,
      output: join(own, recipe.output),
      build() {
        for (const cache of recipe.caches)
          rmSync(join(own, cache), { recursive: true, force: true });
        return watchedRun(command, args, {
          cwd: own,
          env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
        });
      },
    });
  }
  return peers;
}

async function install(folder: string, { packages, files }: Recipe): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (existsSync(join(folder, 'node_modules'))) return;
  await watchedRun('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder });
}

/**
 * Copies posts as these generators take them. What only our dialect knows stays in
 * the text; but a picture of nobody's stops Astro, so its address begins at the root, and
 * Jekyll's time of day stops Eleventy, so dates are days.
 */
function writePosts(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((each) => each.endsWith('.md'))) {
    const text = readFileSync(join(from, name), 'utf8');
    const taken = text
      .replace(/^(date: ["']?\d{4}-\d{2}-\d{2})[^"'\n]*/m, '$1')
      .replace(/(!\[[^\]]*\]\()(?!\/|https?:)/g, '$1/');
    writeFileSync(join(to, name), taken);
  }
}

function versionOf(folder: string, { packages: [name = ''] }: Recipe): string {
  const path = join(folder, 'node_modules', name.replace(/@\d+$/, ''), 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(path, 'utf8'));
  return version;
}
