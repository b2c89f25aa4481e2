import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { imageResolver, readPicture } from './files';

const PUBLIC = 'lib/markdown/fixtures/public';
const POSTS = 'lib/markdown/fixtures/posts';
const IMAGES = `${PUBLIC}/assets/images`;

const resolve = imageResolver(PUBLIC, POSTS);

/** Runs a test in a folder of its own. */
async function inFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'images-'));
  try {
    await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const png = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();

test('an image is found by any address that old posts use', () => {
  const cases: [address: string, file: string, src: string][] = [
    ['/assets/images/memory.png', 'memory.png', 'memory.png'],
    ['assets/images/memory.png', 'memory.png', 'memory.png'],
    ['/assets//images/./memory.png', 'memory.png', 'memory.png'],
    ['../public/assets/images/memory.png', 'memory.png', 'memory.png'],
    [' /assets/images/memory.png ', 'memory.png', 'memory.png'],
    ['/assets/images/memory.png?v=2', 'memory.png', 'memory.png'],
    ['/assets/images/memory.png#x', 'memory.png', 'memory.png'],
    ['/assets/images/Figure-1.PNG', 'Figure-1.PNG', 'Figure-1.PNG'],
    ['/assets/images/memory%20timeline.png', 'memory timeline.png', 'memory%20timeline.png'],
    ['/assets/images/memory timeline.png', 'memory timeline.png', 'memory%20timeline.png'],
    ['/assets/images/before_(after).png', 'before_(after).png', 'before_(after).png'],
    ['/assets/images/chart%402x.png', 'chart@2x.png', 'chart%402x.png'],
    ['/assets/images/그림-1.png', '그림-1.png', '%EA%B7%B8%EB%A6%BC-1.png'],
    ['/assets/images/%EA%B7%B8%EB%A6%BC-1.png', '그림-1.png', '%EA%B7%B8%EB%A6%BC-1.png'],
    // Macs write the parts of a syllable one by one.
    [`/assets/images/${'그림-1'.normalize('NFD')}.png`, '그림-1.png', '%EA%B7%B8%EB%A6%BC-1.png'],
  ];
  for (const [address, file, src] of cases) {
    expect(resolve(address), address).toMatchObject({
      file: `${IMAGES}/${file}`,
      src: `/assets/images/${src}`,
    });
  }
});

test('an image beside the post is served from a copy that its bytes name', () => {
  for (const address of ['figure.png', './figure.png', '../posts/figure.png']) {
    const image = resolve(address);
    expect(image, address).toMatchObject({ file: `${POSTS}/figure.png`, width: 720, height: 360 });
    expect('src' in image && image.src, address).toMatch(/^\/media\/[0-9a-f]{16}\.png$/);
  }
});

test('beside the post goes before below the public folder', async () => {
  await inFolder(async (folder) => {
    for (const [name, width] of [
      ['public', 2],
      ['posts', 3],
    ] as const) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'x.png'), await png(width, 1));
    }
    const resolveHere = imageResolver(join(folder, 'public'), join(folder, 'posts'));
    expect(resolveHere('x.png')).toMatchObject({ width: 3 });
    expect(resolveHere('/x.png')).toMatchObject({ width: 2, src: '/x.png' });
  });
});

test('an image has the size that a reader sees', () => {
  const cases: [name: string, width: number, height: number][] = [
    ['memory.png', 640, 480],
    // Lies on its side in the file.
    ['portrait-exif.jpg', 300, 400],
    ['speaker.jpeg', 320, 320],
    ['logo.svg', 240, 80],
    ['graph-viewbox-only.svg', 300, 150],
    ['progress.gif', 120, 40],
    ['diagram.webp', 960, 540],
    ['diagram-lossless.webp', 500, 250],
    ['pipeline.avif', 480, 270],
  ];
  for (const [name, width, height] of cases) {
    expect(readPicture(`${IMAGES}/${name}`), name).toMatchObject({ width, height });
  }
});

test('smaller copies are offered of what can be scaled', () => {
  const widthsOf = (name: string) => {
    const image = resolve(`/assets/images/${name}`);
    if ('complaint' in image) return image.complaint;
    return image.sources.map(({ type, srcset }) => [
      type,
      ...[...srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width)),
    ]);
  };
  const cases: [name: string, widths: number[] | undefined][] = [
    ['chart@2x.png', [480, 800, 1200, 1600]],
    ['diagram.webp', [480, 800, 960]],
    ['memory.png', [480, 640]],
    ['portrait-exif.jpg', [300]],
    ['icon-64.png', undefined],
    ['spacer.png', undefined],
    ['logo.svg', undefined],
    ['progress.gif', undefined],
    ['pipeline.avif', undefined],
  ];
  for (const [name, widths] of cases) {
    expect(widthsOf(name), name).toEqual(
      widths
        ? [
            ['image/avif', ...widths],
            ['image/webp', ...widths],
          ]
        : [],
    );
  }
});

/** A folder as messages name it: from the one that the public folder lies in. */
const named = (folder: string) => relative(dirname(PUBLIC), folder);

test('an image that is not there is said to be missing, and where it belongs', () => {
  const cases: [address: string, complaint: string][] = [
    [
      '/assets/images/none.png',
      `image /assets/images/none.png doesn't exist; save it as ${named(IMAGES)}/none.png`,
    ],
    [
      'assets/none.png',
      `image assets/none.png doesn't exist; save it as ${named(PUBLIC)}/assets/none.png`,
    ],
    [
      'none.png',
      `image none.png doesn't exist; save it as ${named(PUBLIC)}/assets/none.png, and write /assets/none.png`,
    ],
    ['./none.png', `image ./none.png doesn't exist; save it as ${named(POSTS)}/none.png`],
    [
      '/nowhere/at/all.png',
      `image /nowhere/at/all.png doesn't exist; save it as ${named(PUBLIC)}/nowhere/at/all.png`,
    ],
    [
      '/assets/images/figure-1.png',
      `image /assets/images/figure-1.png doesn't exist, but ${named(IMAGES)}/Figure-1.PNG does; write the name as it is`,
    ],
    [
      '/assets/images/MEMORY.png',
      `image /assets/images/MEMORY.png doesn't exist, but ${named(IMAGES)}/memory.png does; write the name as it is`,
    ],
    [
      '/assets/files/results.csv',
      'image /assets/files/results.csv is no picture; use avif, gif, jpeg, jpg, png, svg, webp',
    ],
    [
      '/assets/images',
      'image /assets/images is no picture; use avif, gif, jpeg, jpg, png, svg, webp',
    ],
    ['/assets/%zz.png', 'image /assets/%zz.png has a % that encodes nothing; write %25 for it'],
    ['/assets/50%.png', 'image /assets/50%.png has a % that encodes nothing; write %25 for it'],
  ];
  for (const [address, complaint] of cases) {
    expect(resolve(address), address).toEqual({ complaint });
  }
});

test('no address leads out of the public folder and the post’s own', () => {
  for (const address of [
    '/../posts/figure.png',
    '../../../../etc/passwd.png',
    '/assets/../../posts/figure.png',
    '%2e%2e/%2e%2e/x.png',
    '/%2e%2e%2fposts/figure.png',
    '../figure.png',
    'x\0.png',
    '%00.png',
  ]) {
    expect(resolve(address), address).toEqual({
      complaint: `image ${address} lies outside of ${named(PUBLIC)}; save it under ${named(PUBLIC)}/assets`,
    });
  }
});

test('a file that is no picture, or a folder named like one, is said to be broken or missing', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, 'folder.png'));
    await writeFile(join(folder, 'text.png'), 'This is no picture.');
    await writeFile(join(folder, 'empty.png'), '');
    const resolveHere = imageResolver(folder, folder);
    for (const name of ['text.png', 'empty.png']) {
      expect(resolveHere(`/${name}`), name).toEqual({
        complaint: expect.stringMatching(
          / can't be read; is it whole, and what its extension says/,
        ),
      });
    }
    expect(resolveHere('/folder.png')).toEqual({ complaint: expect.stringContaining('exist') });
  });
});

test('a picture is read anew when it changes, and found when it is saved', async () => {
  await inFolder(async (folder) => {
    const resolveHere = imageResolver(folder, folder);
    expect(resolveHere('/x.png')).toEqual({ complaint: expect.stringContaining("doesn't exist") });
    await writeFile(join(folder, 'x.png'), await png(200, 100));
    const before = resolveHere('/x.png');
    expect(before).toMatchObject({ width: 200, height: 100 });
    await writeFile(join(folder, 'x.png'), await png(400, 300));
    const after = resolveHere('/x.png');
    expect(after).toMatchObject({ width: 400, height: 300 });
    if ('complaint' in before || 'complaint' in after) throw new Error('no image was found');
    expect(after.sources).not.toEqual(before.sources);
  });
});
