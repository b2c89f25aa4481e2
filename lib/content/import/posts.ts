import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { now } from '../../clock';
import { renderMarkdown } from '../../markdown/render';
import { site } from '../../site';
import { asMoved, isPost } from '../check/answers';
import { checkFields } from '../check/fields';
import type { Problem } from '../check/problem';
import { rules } from '../check/rules';
import { readSource, readSources, type Source, typeDefinitions } from '../check/source';
import { checkPicture, checkText } from '../check/texts';
import { datedPaths, pageOf, redirectsOf } from '../redirects';
import type { Copy } from './files';
import type { ResolverFor } from './images';

/** A post of the old site, looked at as the check does. */
export interface CheckedPost {
  copy: Copy;
  problems: Problem[];
  /** Pictures beside it that it shows. */
  companions: ReadonlySet<Copy>;
}

/**
 * Checks posts as if they were in the content folder already.
 *
 * @param cwd the project's folder, from which the other paths are given.
 * @param contentDir the content folder that they are to join.
 */
export async function checkPosts(
  cwd: string,
  copies: readonly Copy[],
  contentDir: string,
  resolverFor: ResolverFor,
): Promise<CheckedPost[]> {
  const { sources: existing } = await readSources(resolve(cwd, contentDir));
  const posts = new Map<string, CheckedPost>();
  const readable: Source[] = [];
  for (const copy of copies) {
    const { source, ...post } = await checkPost(cwd, copy, contentDir, resolverFor);
    posts.set(copy.from, post);
    if (source) readable.push(source);
  }
  const together = rules.flatMap((rule) => rule([...existing, ...readable], now()));
  for (const problem of [...together, ...pathsTaken(readable, existing)]) {
    posts.get(problem.file)?.problems.push(problem);
  }
  return [...posts.values()];
}

/** Checks what a post says by itself. The source is there if it can be read. */
async function checkPost(
  cwd: string,
  copy: Copy,
  contentDir: string,
  resolverFor: ResolverFor,
): Promise<CheckedPost & { source?: Source }> {
  const companions = new Set<Copy>();
  const bytes = await readFile(resolve(cwd, copy.from));
  if (!isUtf8(bytes)) {
    const problem = error(copy.from, "isn't UTF-8; save it in that encoding");
    return { copy, companions, problems: [problem] };
  }
  const type = typeDefinitions.find(({ name }) => name === 'Post');
  if (!type) throw new Error('lib/schema has no type Post');
  const id = relative(contentDir, copy.to);
  const { source, problem } = readSource({ id, file: copy.from, type, text: bytes.toString() });
  if (problem) return { copy, companions, problems: [problem] };

  const resolveImage = resolverFor(copy.from, (companion) => companions.add(companion));
  const rendered = await renderMarkdown(source.text, { siteUrl: site.origin, resolveImage });
  const problems = [
    ...checkFields(source),
    ...checkPicture(source, resolveImage),
    ...checkText({ source, rendered }),
  ];
  return { copy, companions, problems, source };
}

/** Finds posts whose addresses the site redirects already, to another post. */
function pathsTaken(posts: readonly Source[], existing: readonly Source[]): Problem[] {
  const pages = existing.flatMap(({ type, id }) => pageOf(type.name, id) ?? []);
  const redirects = redirectsOf(existing.filter(isPost).map(asMoved), new Set(pages));
  return posts.flatMap((post) => {
    const page = pageOf(post.type.name, post.id) ?? '';
    return [page, ...datedPaths(asMoved(post))].flatMap((path) => {
      const target = redirects.get(path) ?? page;
      if (target === page) return [];
      const message = `${path} is redirected to ${target} by its redirect_from; take it out there`;
      return [error(post.file, message)];
    });
  });
}

function error(file: string, message: string): Problem {
  return { severity: 'error', file, line: 1, message };
}
