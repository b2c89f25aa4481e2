import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from './problem';
import type { Source } from './source';

/** The names of people who asked to be left out, one a line, in the content folder. */
export const REMOVED_NAMES = 'removed-names.txt';

/**
 * Refuses names that must not appear anywhere, because the person asked for it:
 * in posts, data and what is made of them. Case and accents make no difference.
 *
 * @param contentDir the content folder; without the file nothing is refused.
 */
export async function checkRemovedNames(
  contentDir: string,
  sources: readonly Source[],
): Promise<Problem[]> {
  const text = await readFile(join(contentDir, REMOVED_NAMES), 'utf8').catch(() => '');
  const names = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
  if (names.length === 0) return [];

  const list = `${basename(contentDir)}/${REMOVED_NAMES}`;
  return sources.flatMap(({ file, text: source }) =>
    source.split('\n').flatMap((line, index) => {
      const name = names.find((each) => fold(line).includes(fold(each)));
      if (!name) return [];
      const message = `names a person who is to be left out by ${list}; take the name out`;
      return [{ severity: 'error' as const, file, line: index + 1, message }];
    }),
  );
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase();
}
