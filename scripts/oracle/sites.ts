import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { readSources } from '../../lib/content/check/source';
import { readJekyllSite } from '../../lib/content/import/jekyll';
import { migrate } from '../../lib/content/import/migrate';
import { pageOf } from '../../lib/content/redirects';
import { renderJekyllSite } from './jekyll';
import type { Post } from './posts';

/** A host for old sites that don't say theirs. */
const UNKNOWN = 'https://old-site.invalid';

/**
 * Renders the posts of a Jekyll site with Jekyll and imports them, into folders
 * that are taken away again.
 *
 * @param url of this site.
 * @returns the posts of both sides, or undefined if there is no Jekyll to run.
 */
export async function readSite(folder: string, url: string): Promise<Post[] | undefined> {
  const jekyll = await renderJekyllSite(folder);
  if (!jekyll) return undefined;
  const { origin: oldOrigin, paths, texts } = await importSite(folder);

  const old = [...jekyll.posts, ...jekyll.others];
  const hosts = new Set([oldOrigin, url].map((each) => new URL(each).host));
  const theirNames = new Map(
    old.flatMap(({ path, address, redirects }) =>
      [address, ...redirects].map((each) => [each, nameOf(path)]),
    ),
  );
  const ourNames = new Map([...paths].map(([file, path]) => [path, nameOf(file)]));
  return jekyll.posts.map((post) => {
    const path = paths.get(post.path) ?? '/';
    return {
      name: basename(post.path, extname(post.path)),
      source: texts.get(path),
      jekyll: post,
      ours: { address: `${url}${path}`, hosts, names: ourNames },
      theirs: { address: `${oldOrigin}${post.address}`, hosts, names: theirNames },
    };
  });
}

/** What both sides call the page of a document. */
function nameOf(file: string): string {
  return `⟨${file}⟩`;
}

interface Imported {
  /** The old site's. */
  origin: string;
  /** Paths of pages here, by the paths of their files in the old site. */
  paths: ReadonlyMap<string, string>;
  /** Markdown files, by the paths of their pages here. */
  texts: ReadonlyMap<string, string>;
}

async function importSite(folder: string): Promise<Imported> {
  const work = await mkdtemp(join(tmpdir(), 'oracle-'));
  const contentDir = join(work, 'content');
  const paths = new Map<string, string>();
  let origin = UNKNOWN;
  try {
    await migrate(
      async (place) => {
        const old = await readJekyllSite(folder, {
          placeDocuments: (documents) => {
            const places = place(documents);
            for (const [{ file }, path] of places) paths.set(file, path);
            return places;
          },
        });
        origin = old.url ?? UNKNOWN;
        return old;
      },
      { contentDir, publicDir: join(work, 'public'), isDryRun: false },
    );
    const { sources } = await readSources(contentDir);
    const texts = new Map(sources.map(({ type, id, text }) => [pageOf(type.name, id) ?? '', text]));
    return { origin, paths, texts };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
