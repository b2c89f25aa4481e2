import { tagSlug } from '../schema/slugs';
import type { NamedList } from './types';

/** Returns the lists that a post's tags put it into, each once, by the first name it is given. */
export function tagsOf(names: readonly string[]): NamedList[] {
  const lists = new Map<string, NamedList>();
  for (const name of names) {
    const slug = tagSlug(name);
    if (!slug || lists.has(slug)) continue;
    lists.set(slug, { slug, name, path: `/blog/tags/${slug}` });
  }
  return [...lists.values()];
}
