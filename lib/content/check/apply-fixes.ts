import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { now } from '../../clock';
import { resolverOf } from '../build/render-file';
import { replaceFile } from '../replace-file';
import { applyFixesTo, type Fix, type Fixes, fixesOf } from './fix';
import { readAddressFiles } from './ledger';
import type { Moves } from './moved';
import { readSources } from './source';

/** What git tells of renamed files. */
type Renamed = Omit<Moves, 'files'>;

/**
 * Mends what is safe to mend in a content folder (see `fixesOf`) and says what was
 * done, line by line. Each file is changed in one step, and keeps its line ends and
 * its byte order mark; a second run changes nothing. What is wrong beside is the
 * check's to say, so run it afterwards.
 *
 * @param contentDir the content folder; pictures are looked for in `public` beside it.
 * @param renamed the files that were renamed since they were published.
 * @throws if a file can't be written or changes meanwhile. Files before it are mended by then.
 */
export async function applyFixes(
  contentDir: string,
  renamed: Renamed = { renames: [], published: new Map() },
): Promise<Fixes> {
  const { fixes, left } = await findFixes(contentDir, renamed);
  const made: Fix[] = [];
  for (const file of new Set(fixes.map((fix) => fix.file))) {
    const own = fixes.filter((fix) => fix.file === file);
    const path = join(dirname(contentDir), file);
    const bytes = await readFile(path);
    const text = bytes.toString('utf8');
    if (!Buffer.from(text).equals(bytes)) {
      left.push(`${file} isn't saved as UTF-8, so it wasn't mended; save it as UTF-8`);
      continue;
    }
    replaceFile(path, applyFixesTo(text, own));
    made.push(...own);
  }
  return { fixes: made, left };
}

/** What there is to mend, and what must be left to its editor. */
async function findFixes(contentDir: string, renamed: Renamed): Promise<Fixes> {
  const { sources, problems } = await readSources(contentDir);
  const unreadable = new Set(problems.map(({ file }) => file));
  const folders = { content: contentDir, public: join(dirname(contentDir), 'public') };
  const files = await readAddressFiles(contentDir);
  return fixesOf(
    sources.filter(({ file }) => !unreadable.has(file)),
    { files, ...renamed },
    { resolverOf: (source) => resolverOf(source, folders), now: now() },
  );
}
