import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { unlessMissing } from '../../missing';
import type { Problem } from './problem';
import type { Source } from './source';
import type { RenderedSource } from './texts';

/** The names of people who asked to be left out, one a line, in the content folder. */
const REMOVED_NAMES = 'removed-names.txt';

/**
 * Refuses names that must not appear anywhere, because the person asked for it:
 * in posts, data and what is made of them. Case, accents and what stands between
 * the parts of a name make no difference, so that an address which holds it is
 * refused, too. A part of a longer word counts: rather a name too many than one
 * that is overlooked.
 *
 * @param contentDir the content folder; without the file nothing is refused.
 */
export async function checkRemovedNames(
  contentDir: string,
  documents: readonly RenderedSource[],
): Promise<Problem[]> {
  const text = await unlessMissing(readFile(join(contentDir, REMOVED_NAMES), 'utf8'), '');
  const names = text
    .split(/\r?\n/)
    .map((line) => fold(line.replace(/^#.*/, '')))
    .filter(Boolean);
  if (names.length === 0) return [];

  const list = `${basename(contentDir)}/${REMOVED_NAMES}`;
  const message = `names a person who is to be left out by ${list}; take the name out`;
  return documents.flatMap(({ source, rendered }) =>
    linesWith(names, source, rendered.text).map((line) => ({
      ...{ severity: 'error' as const, file: source.file, line, message },
    })),
  );
}

/** The lines of a document that name one of these, or where its text begins if only that does. */
function linesWith(names: readonly string[], { file, text, parts }: Source, rendered: string) {
  const isNamed = (part: string) => names.some((name) => fold(part).includes(name));
  const lines = text.split('\n');
  const found = lines.flatMap((line, index) => {
    // A name may go on in the next line.
    const goesOn = `${line} ${lines[index + 1] ?? ''}`;
    return isNamed(line) || (isNamed(goesOn) && !isNamed(lines[index + 1] ?? ''))
      ? [index + 1]
      : [];
  });
  if (found.length > 0) return found;
  // In a file's name, or taken apart by markup.
  if (isNamed(file)) return [1];
  return isNamed(rendered) ? [parts.bodyLine] : [];
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(?:[\s\p{Pd}_.+/]|%20)+/gu, ' ')
    .trim()
    .toLowerCase();
}
