import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** Where a site is, and how much of it was asked for. */
export interface FoundSite {
  root: string;
  /** Whether a folder below the root, or one above it, is looked into. */
  isListed(path: string): boolean;
  /** Whether a file's document is read; others are there for Liquid and pictures. */
  isRead(path: string): boolean;
  /** Whether the folder is one of posts alone. */
  isPosts: boolean;
}

/** So many folders above posts may be the site's. */
const ABOVE = 4;
/** What belongs to posts when there is no configuration to say where the site begins. */
const BESIDE = ['assets', 'images', 'img', '_data', '_includes', '_drafts'];

/**
 * Finds the site that a folder is or belongs to.
 *
 * @throws with a sentence for the maintainer if it is no folder.
 */
export function findSite(folder: string): FoundSite {
  const given = resolve(folder);
  if (!statSync(given, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`${folder} is no folder; name a Jekyll site or its folder _posts.`);
  }
  const all = { root: given, isListed: () => true, isRead: () => true, isPosts: false };
  if (basename(given) !== '_posts') return { ...all, isPosts: isOfPostsAlone(given) };

  const above = ancestors(given).slice(0, ABOVE);
  const root = above.find(hasConfig) ?? dirname(given);
  const part = relative(root, given).split(sep).join('/');
  const isRead = (path: string) => path.startsWith(`${part}/`);
  if (hasConfig(root)) return { ...all, root, isRead };
  const isListed = (path: string) => [part, ...BESIDE].includes(path.split('/', 1)[0] ?? '');
  return { root, isListed, isRead, isPosts: false };
}

function ancestors(path: string): string[] {
  const above = dirname(path);
  return above === path ? [] : [above, ...ancestors(above)];
}

function hasConfig(folder: string): boolean {
  return ['_config.yml', '_config.yaml'].some((name) => existsSync(join(folder, name)));
}

/** Whether dated posts lie right in a folder that has nothing of a site. */
function isOfPostsAlone(folder: string): boolean {
  if (hasConfig(folder)) return false;
  const names = readdirSync(folder);
  return (
    !names.includes('_posts') && names.some((name) => /^\d{4}-\d{1,2}-\d{1,2}-.+\.\w+$/.test(name))
  );
}
