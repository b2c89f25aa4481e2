import { readFileSync } from 'node:fs';
import { builtDocuments } from './built-files';
import type { SiteCopy } from './site-copy';

/** The time zones that copies are built in; the project itself is built in that of the machine. */
export const ZONES = { hostile: 'Asia/Seoul', operated: 'America/Los_Angeles' } as const;

/** Posts whose day is written in a way that a time zone could move, and how it reads everywhere. */
const POSTS = [
  {
    file: '2019-5-8-unpadded',
    fields: 'title: Unpadded',
    pages: ['/blog/unpadded', '/blog/2019'],
    date: '<time dateTime="2019-05-08">8 May 2019</time>',
  },
  {
    file: '2017-05-10-late',
    fields: 'title: Late\ndate: 2017-05-11 23:30:00 -0800',
    pages: ['/blog/late', '/blog/2017'],
    date: '<time dateTime="2017-05-11">11 May 2017</time>',
  },
] as const;
const DATES: readonly string[] = POSTS.map(({ date }) => date);

/** Writes posts with days of all forms into a copy. */
export async function writeDatedPosts(copy: SiteCopy): Promise<void> {
  for (const { file, fields } of POSTS) {
    await copy.write(
      `content/blog/${file}.md`,
      `---\nlayout: blog_detail\n${fields}\n---\nText.\n`,
    );
  }
}

/**
 * Compares the dates in documents of the project's own build with those of another build,
 * which has the dated posts.
 *
 * @param buildFolder the folder of the other build.
 * @param isCompared whether a document of this path is the same in both builds.
 * @returns a line for each document whose dates differ, and for each dated post that reads
 *   otherwise than it should; and how many dates were compared.
 */
export function compareDates(
  buildFolder: string,
  isCompared: (path: string) => boolean = () => true,
): { faults: string[]; count: number } {
  const given = datesOf(buildFolder);
  const faults = POSTS.flatMap(({ pages, date }) =>
    pages.filter((path) => !given.get(path)?.includes(date)).map((path) => `${path}: no ${date}`),
  );
  const expected = datesOf('.next');
  // Posts that the other build has beside these stand in lists, too, and change their order.
  const known = new Set([...expected.values()].flat().filter((date) => !DATES.includes(date)));
  let count = 0;
  for (const [path, dates] of expected) {
    if (!isCompared(path)) continue;
    const [wanted, found] = [dates, given.get(path) ?? []].map((each) =>
      [...new Set(each)]
        .filter((date) => known.has(date))
        .sort()
        .join(),
    );
    if (found !== wanted) faults.push(`${path}: ${found}, not ${wanted}`);
    count += dates.length;
  }
  return { faults, count };
}

/** The dates in each document of a build, as the elements that all of them are. */
function datesOf(buildFolder: string): Map<string, string[]> {
  return new Map(
    builtDocuments(buildFolder).map(({ file, path }) => {
      const elements = readFileSync(file, 'utf8').match(/<time.*?<\/time>/g) ?? [];
      return [path, elements.map((element) => element.replace(/ itemProp="\w+"/, ''))];
    }),
  );
}
