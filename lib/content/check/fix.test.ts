import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { applyFixes } from './apply-fixes';
import { inContentFolder, writeFiles } from './test-folder';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';

const post = (fields: string) => `---\n${fields}\n---\nText of 2023-9-3.\n`;

/** Frontmatter before and after; where the second is missing, nothing is to change. */
const CASES: [name: string, before: string, after?: string][] = [
  ['a day', 'title: A\ndate: 2023-9-3', 'title: A\ndate: 2023-09-03'],
  [
    'a day in quotation marks, with a comment',
    "date: '2023-9-3' # 2023-9-3\ntitle: A",
    "date: '2023-09-03' # 2023-9-3\ntitle: A",
  ],
  [
    'a day with a time',
    'title: A\ndate: 2017-5-11 12:00:00 -0500',
    'title: A\ndate: 2017-05-11 12:00:00 -0500',
  ],
  [
    'the day of a moment',
    'title: A\npublish: 2023-9-3T10:00Z',
    'title: A\npublish: 2023-09-03T10:00Z',
  ],
  ['a day that doesn’t exist', 'title: A\nupdated: 2023-2-30'],
  ['a month where a day is asked for', 'title: A\nupdated: 2023-9'],
  ['a day in a text', 'title: 2023-9-3 it was\ndescription: 2023-9-3'],
  ['a day with its zeros', 'title: A\ndate: 2023-09-03'],
  [
    'a picture',
    'title: A\nfeatured-img: "assets/x.svg"',
    'title: A\nfeatured-img: "/assets/x.svg"',
  ],
  ['a picture that isn’t there', 'title: A\nfeatured-img: assets/y.svg'],
  ['a picture beside the post', 'title: A\nimage: beside.svg'],
  ['a picture of both places', 'title: A\nimage: both.svg'],
  ['a picture with its slash', 'title: A\nimage: /assets/x.svg'],
];

for (const [name, before, after = before] of CASES) {
  test(`mended in a post: ${name}`, async () => {
    const found = await mend({ 'blog/2023-9-3-x.md': post(before) });
    expect(found.files['blog/2023-9-3-x.md']).toBe(post(after));
    expect(found.fixes).toHaveLength(before === after ? 0 : 1);
  });
}

test('days are mended in lists, and in the other types', async () => {
  const { files, fixes } = await mend({
    'tiers/gold.md': '---\nname: Gold\norder: 1\nsummary: For some.\n---\n',
    'members/x.md':
      '---\nname: X\ntier: gold\njoined: 2024-5 # or so\ntierHistory: [{ tier: gold, since: 2024-5-1, until: 2024-6-2 }]\ndescription: It is.\n---\n',
  });
  expect(files['members/x.md']).toBe(
    '---\nname: X\ntier: gold\njoined: 2024-05 # or so\ntierHistory: [{ tier: gold, since: 2024-05-01, until: 2024-06-02 }]\ndescription: It is.\n---\n',
  );
  expect(fixes).toEqual([
    {
      file: 'content/members/x.md',
      line: 4,
      before: 'joined: 2024-5 # or so',
      after: 'joined: 2024-05 # or so',
      done: 'joined: 2024-5 is now written 2024-05',
    },
    expect.objectContaining({
      line: 5,
      done: 'tierHistory.0.since: 2024-5-1 is now written 2024-05-01; tierHistory.0.until: 2024-6-2 is now written 2024-06-02',
    }),
  ]);
});

test('line ends, the byte order mark and who may read a file stay', async () => {
  const text = `\uFEFF---\r\ntitle: A\r\ndate: 2023-9-3\r\n---\r\nText.\nMore.\r\n`;
  const { files, modes } = await mend({ 'blog/2023-09-03-x.md': text }, 0o640);
  expect(files['blog/2023-09-03-x.md']).toBe(text.replace('2023-9-3', '2023-09-03'));
  expect(modes['blog/2023-09-03-x.md']).toBe(0o640);
});

test('a file that isn’t UTF-8 stays as it is, and is named', async () => {
  const bytes = Buffer.from('---\ntitle: Caf\xE9\ndate: 2023-9-3\n---\n', 'latin1');
  await inContentFolder(async (contentDir) => {
    await writeFiles(contentDir, { 'blog/2023-09-03-x.md': bytes });
    expect(await applyFixes(contentDir)).toEqual({
      fixes: [],
      left: [
        "content/blog/2023-09-03-x.md isn't saved as UTF-8, so it wasn't mended; save it as UTF-8",
      ],
    });
    expect(await readFile(join(contentDir, 'blog/2023-09-03-x.md'))).toEqual(bytes);
  });
});

/** Puts files in a folder, mends them twice, and reads them; the second time must change nothing. */
async function mend(files: Record<string, string>, mode = 0o644) {
  return inContentFolder(async (contentDir) => {
    await writeFiles(contentDir, {
      '../public/assets/x.svg': SVG,
      '../public/both.svg': SVG,
      'blog/both.svg': SVG,
      'blog/beside.svg': SVG,
    });
    await writeFiles(contentDir, files, mode);
    const { fixes } = await applyFixes(contentDir);
    const read: Record<string, string> = {};
    const modes: Record<string, number> = {};
    for (const path of Object.keys(files)) {
      read[path] = await readFile(join(contentDir, path), 'utf8');
      modes[path] = (await stat(join(contentDir, path))).mode & 0o777;
    }
    expect(await applyFixes(contentDir)).toEqual({ fixes: [], left: [] });
    const names = await readdir(contentDir, { recursive: true });
    expect(names.filter((name) => name.endsWith('.new'))).toEqual([]);
    return { files: read, modes, fixes };
  });
}
