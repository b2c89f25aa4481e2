import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Entry, listEntries } from './files';

/** A Jekyll site, or as much of one as there is. Folders begin as the site's was given. */
export interface OldSite {
  postsDir: string;
  posts: Entry[];
  /** Other files among the posts, such as pictures. */
  companions: Entry[];
  /** The site's folder `assets`, if there is one. */
  assetsDir: string | undefined;
  assets: Entry[];
}

/**
 * Finds the posts and assets of a Jekyll site. Where its folder `_posts` is
 * given, the assets may lie in it, beside or above it.
 *
 * @param cwd the project's folder, from which the other is given.
 * @throws with a sentence for the editor if it is no folder or has no posts.
 */
export async function findOldSite(cwd: string, folder: string): Promise<OldSite> {
  if (!statSync(resolve(cwd, folder), { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${folder} is no folder; name a Jekyll site or its folder _posts.`);
  }
  const inSite = join(folder, POSTS);
  const postsDir = isFolder(resolve(cwd, inSite)) ? inSite : folder;
  const assetsDir = ['assets', '../assets', '../../assets']
    .map((path) => join(postsDir, path))
    .find((path) => isFolder(resolve(cwd, path)));

  const assetsInPosts = `${assetsDir ? relative(postsDir, assetsDir) : '..'}/`;
  const ofPosts = (await listEntries(resolve(cwd, postsDir))).filter(
    ({ path }) => !path.startsWith(assetsInPosts),
  );
  const posts = ofPosts.filter(isPost);
  if (posts.length === 0) {
    throw new Error(`There are no posts in ${folder}; name a Jekyll site or its folder _posts.`);
  }
  // Folders below are kept as they are here, so in another folder they must be those of posts.
  const isOfPosts =
    basename(resolve(cwd, postsDir)) === POSTS || posts.some(({ path }) => DATED.test(path));
  if (!isOfPosts) {
    const folders = [...new Set(posts.map(({ path }) => dirname(path)))];
    const named = folders.filter((path) => path !== '.').map((path) => join(folder, path));
    throw new Error(
      `There is no folder ${POSTS} in ${folder}, and no post lies right in it; name the folder of the posts${named.length > 0 ? `: ${named.join(' or ')}` : '.'}`,
    );
  }
  return {
    postsDir,
    posts,
    companions: ofPosts.filter((entry) => !isPost(entry)),
    assetsDir,
    assets: assetsDir ? await listEntries(resolve(cwd, assetsDir)) : [],
  };
}

/** The path of a post's file on this site, by its path among the old ones. */
export function newPostPath(path: string): string {
  return path.replace(POST, '.md');
}

/** Where Jekyll has posts. */
const POSTS = '_posts';
/** A post right in a folder, named as Jekyll wants it. */
const DATED = /^\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;
const POST = /\.(?:md|markdown)$/i;

function isPost({ path }: Entry): boolean {
  return POST.test(path);
}

/** Whether there is a folder, and not a link to one. */
function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
