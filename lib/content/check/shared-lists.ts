import { tagSlug } from '../../schema/slugs';
import { authorsIn, textsOf } from './lists';
import type { Problem } from './problem';
import { ofType, type Rule, warning } from './rule';
import type { Source } from './source';

/** A name as some documents write it. */
interface Spelling {
  name: string;
  count: number;
  /** The newest document that writes it so, by the names of files. */
  last: Source;
  field: string;
}

/** A tag or an author is written in one way: names with one slug are one list. */
export const namesAreSpeltAlike: Rule = (sources) => {
  const posts = ofType(sources, 'Post');
  const tags = new Map<string, Map<string, Spelling>>();
  const authors = new Map<string, Map<string, Spelling>>();
  for (const post of posts) {
    for (const name of textsOf(post.values.tags)) count(tags, tagSlug(name), name, post, 'tags');
    const field = Array.isArray(post.values.authors) ? 'authors' : 'author';
    for (const { slug, name } of authorsIn(post.values)) count(authors, slug, name, post, field);
  }
  return [...complaints(tags, '/blog/tags/'), ...complaints(authors, '/blog/authors/')];
};

function count(
  lists: Map<string, Map<string, Spelling>>,
  slug: string,
  written: string,
  last: Source,
  field: string,
): void {
  const name = written.normalize('NFC').trim();
  const spellings = lists.get(slug) ?? new Map<string, Spelling>();
  const before = spellings.get(name)?.count ?? 0;
  lists.set(slug, spellings.set(name, { name, count: before + 1, last, field }));
}

/** A warning for each spelling but the most used one, so that an import gets no line a post. */
function complaints(
  lists: ReadonlyMap<string, ReadonlyMap<string, Spelling>>,
  folder: string,
): Problem[] {
  return [...lists].flatMap(([slug, spellings]) => {
    const [usual, ...others] = [...spellings.values()].sort((a, b) => b.count - a.count);
    if (!slug || !usual) return [];
    return others.map(({ name, last, field }) => {
      const message = `"${name}" and "${usual.name}" of ${usual.last.file} are one list, ${folder}${slug}; write both alike`;
      return warning(last, message, field);
    });
  });
}
