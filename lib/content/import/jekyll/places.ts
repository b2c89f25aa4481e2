import type { JekyllConfig } from './config';
import { ancestorsOf, isNamed, splitExtension } from './paths';

/** What a file of a Jekyll site is by its place. */
export type Place =
  | { kind: 'post' | 'draft'; folders: string[]; stem: string; date?: string | undefined }
  | { kind: 'document'; collection: string }
  | { kind: 'file' };

const DATED = /^(\d{2,4}-\d{1,2}-\d{1,2})-(.*)$/;

/**
 * Says what a file is by its place, or that Jekyll leaves it out.
 *
 * @param path from the site's root.
 */
export function placeOf(path: string, config: JekyllConfig): Place | undefined {
  if (isNamed(path, config.exclude) && !isNamed(path, config.include)) return undefined;
  if (isBelow(path, config.destination)) return undefined;
  return postPlace(path, config) ?? collectionPlace(path, config) ?? filePlace(path, config);
}

function isBelow(path: string, folder: string): boolean {
  return folder !== '' && path.startsWith(`${folder}/`);
}

function postPlace(path: string, { collectionsDir }: JekyllConfig): Place | undefined {
  if (collectionsDir && !isBelow(path, collectionsDir)) return undefined;
  const parts = path.slice(collectionsDir ? collectionsDir.length + 1 : 0).split('/');
  const index = parts.findIndex((part) => part === '_posts' || part === '_drafts');
  if (index === -1 || parts.slice(0, index).some(isSpecial)) return undefined;
  const name = parts.at(-1) ?? '';
  const [stem] = splitExtension(name);
  const [, date, rest] = DATED.exec(stem) ?? [];
  const folders = parts.slice(0, index);
  if (parts[index] === '_drafts') {
    return { kind: 'draft', folders, stem: rest ?? stem, date };
  }
  return date === undefined ? undefined : { kind: 'post', folders, stem: rest ?? stem, date };
}

function collectionPlace(path: string, config: JekyllConfig): Place | undefined {
  const { collectionsDir, collections } = config;
  if (collectionsDir && !isBelow(path, collectionsDir)) return undefined;
  const parts = path.slice(collectionsDir ? collectionsDir.length + 1 : 0).split('/');
  const collection = parts[0]?.slice(1) ?? '';
  if (parts.length < 2 || parts[0] !== `_${collection}` || !collections.has(collection)) {
    return undefined;
  }
  if (collection === 'posts' || parts.slice(1).some(isSpecial)) return undefined;
  return { kind: 'document', collection };
}

function filePlace(path: string, { include, collectionsDir }: JekyllConfig): Place | undefined {
  // In a folder of collections nothing is a page.
  if (collectionsDir && isBelow(path, collectionsDir)) return undefined;
  const isLeftOut = ancestorsOf(path).some((each) => {
    const name = each.slice(each.lastIndexOf('/') + 1);
    return isSpecial(name) && !isNamed(each, include) && !include.includes(name);
  });
  return isLeftOut ? undefined : { kind: 'file' };
}

function isSpecial(name: string): boolean {
  return /^[._#~]/.test(name) || name.endsWith('~');
}
