import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openRenderings } from '../build/renderings';
import { checkContent, formatProblem } from '.';
import { checkFiles, writeFiles } from './test-folder';

const POST = 'content/blog/2023-01-01-x.md';
const HEAVY = 'public/assets/heavy.gif';

/** A GIF of 2 × 1 pixels that has so many bytes. */
function gif(bytes: number): Uint8Array {
  const data = Buffer.alloc(bytes);
  data.write('GIF89a');
  data.writeUInt16LE(2, 6);
  data.writeUInt16LE(1, 8);
  return data;
}

const message = (size: string) =>
  `heavy.gif has ${size} MB, and readers wait for it; bring it under 1 MB: 1,600 pixels are wide enough, saved as AVIF, WebP or JPEG`;

/** Fields and text of a post, and the lines that it is told of. */
const POSTS: [string, fields: string, text: string, places: string[]][] = [
  ['shows none', 'lang: en', 'Text.', []],
  ['shows a light one', 'lang: en', '![a](/assets/light.gif)', []],
  [
    'shows it twice',
    'lang: en',
    'Text.\n\n![a](/assets/heavy.gif)\n![b](assets/heavy.gif)',
    ['7 '],
  ],
  ['shows it in HTML', 'lang: en', '<p>\n<img src="/assets/heavy.gif" alt="a">\n</p>', ['6 ']],
  ['is shown by it', 'image: /assets/heavy.gif', '![a](/assets/heavy.gif)', ['3 image: ']],
  ['has it of old', 'featured-img: assets/heavy.gif', 'Text.', ['3 featured-img: ']],
];

for (const [how, fields, text, places] of POSTS) {
  test(`the check of a heavy picture and a post that ${how}`, async () => {
    const lines = await checkFiles({
      [HEAVY]: gif(1_250_001),
      'public/assets/light.gif': gif(1_000_000),
      [POST]: `---\ntitle: T\n${fields}\n---\n${text}\n`,
    });
    expect(lines).toHaveLength(places.length);
    for (const [index, place] of places.entries()) {
      const [number, field] = place.split(' ', 2);
      expect(lines[index]).toContain(
        `${POST}:${number} warning: ${field ? `${field} ` : ''}image `,
      );
      expect(lines[index]).toContain(message('1.3'));
    }
  });
}

test('a picture that grew or shrank since the last check is told as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'check-'));
  try {
    await writeFiles(folder, { [POST]: '---\ntitle: T\n---\n![a](/assets/heavy.gif)\n' });
    for (const [bytes, size] of [
      [900_000, undefined],
      [1_000_001, '1.1'],
      [2_000_000, '2.0'],
      [900_000, undefined],
    ] as const) {
      await writeFiles(folder, { [HEAVY]: gif(bytes) });
      const renderings = await openRenderings(join(folder, 'memory.json'));
      const { problems } = await checkContent(join(folder, 'content'), renderings);
      const found = problems.map(formatProblem);
      expect(found).toEqual(size ? [expect.stringContaining(message(size))] : []);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
