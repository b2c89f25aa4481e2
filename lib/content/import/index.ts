import { join } from 'node:path';
import { byPlace, type Problem } from '../check/problem';
import { type Copy, carryOut, obstacle, planCopies } from './files';
import { oldImages } from './images';
import { findOldSite, newPostPath } from './old-site';
import { checkPosts } from './posts';

/** Where an import goes, and whether it only shows what it would do. */
export interface ImportOptions {
  /** The project's folder, from which all paths are given. */
  cwd: string;
  contentDir: string;
  publicDir: string;
  isDryRun: boolean;
}

/** What became of some files. */
export interface Tally {
  read: number;
  copied: number;
  there: number;
  refused: number;
  /** Of those copied; counted of posts only. */
  withWarnings?: number;
}

export interface ImportReport {
  /** What is wrong, by file and line; files are named as the folder was given. */
  problems: Problem[];
  /** What was copied, or in a dry run would be. */
  copies: Copy[];
  posts: Tally;
  assets: Tally;
}

/**
 * Brings the posts and assets of a Jekyll site to this one, unchanged, and
 * refuses posts that the check would stop at. Nothing is overwritten, so it can
 * be run again.
 *
 * @param folder a Jekyll site, or its folder `_posts`.
 * @throws with a sentence for the editor if there are no posts.
 */
export async function importSite(
  folder: string,
  { cwd, contentDir, publicDir, isDryRun }: ImportOptions,
): Promise<ImportReport> {
  const blogDir = join(contentDir, 'blog');
  const { postsDir, assetsDir, ...old } = await findOldSite(cwd, folder);
  const posts = await planCopies(cwd, old.posts, postsDir, blogDir, newPostPath);
  const companions = await planCopies(cwd, old.companions, postsDir, blogDir);
  const assets = assetsDir
    ? await planCopies(cwd, old.assets, assetsDir, join(publicDir, 'assets'))
    : [];

  const copies = inState(assets, 'free');
  // The assets come first: then posts find their images where they will stay.
  if (!isDryRun) for (const asset of copies) await carryOut(cwd, asset);

  const images = oldImages({ cwd, publicDir, assetsDir, assets, companions });
  const checked = await checkPosts(cwd, inState(posts, 'free'), contentDir, images);
  const accepted = checked.filter(({ problems }) => !problems.some(isError));
  const pictures = new Set(accepted.flatMap((post) => [...post.companions]));
  const rest = [...inState([...pictures], 'free'), ...accepted.map(({ copy }) => copy)];
  if (!isDryRun) for (const copy of rest) await carryOut(cwd, copy);

  // A companion whose place is taken matters where a post shows it, which was checked.
  const inTheWay = [...posts, ...assets, ...inState(companions, 'link')];
  const found = [...inTheWay.flatMap(obstacle), ...checked.flatMap(({ problems }) => problems)];
  return {
    problems: found.filter(({ isMinor }) => !isMinor).sort(byPlace),
    copies: [...copies, ...rest],
    posts: {
      ...tally(posts, accepted.length),
      withWarnings: accepted.filter(({ problems }) => problems.some(isWarning)).length,
    },
    assets: tally(assets, copies.length),
  };
}

function tally(all: readonly Copy[], copied: number): Tally {
  const there = inState(all, 'there').length;
  return { read: all.length, copied, there, refused: all.length - copied - there };
}

function inState(copies: readonly Copy[], state: Copy['state']): Copy[] {
  return copies.filter((copy) => copy.state === state);
}

function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

function isWarning({ severity, isMinor }: Problem): boolean {
  return severity === 'warning' && !isMinor;
}
