import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { type Picture, readPicture } from './files';
import { copyAddress, makeVariants, variantsOf } from './variants';

/** The folders of a build. */
interface Folders {
  public: string;
  cache: string;
  posts: string;
}

/** Runs a test in folders of its own. */
async function inFolders(run: (folders: Folders) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'variants-'));
  const folders = {
    public: join(folder, 'public'),
    cache: join(folder, 'cache'),
    posts: join(folder, 'posts'),
  };
  try {
    for (const each of Object.values(folders)) await mkdir(each);
    await run(folders);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Saves a picture of one colour. */
async function save(path: string, width: number, height: number, colour = 'teal') {
  const picture = sharp({ create: { width, height, channels: 3, background: colour } });
  await picture.toFile(path);
  return readPicture(path);
}

const picture: Picture = {
  path: 'public/x.png',
  hash: '0123456789abcdef',
  format: 'png',
  width: 1000,
  height: 500,
};

/** The names that an image's sources have below the media folder. */
const namesOf = (each: Picture) =>
  variantsOf(each)
    .flatMap(({ srcset }) => [...srcset.matchAll(/\/media\/(\S+) /g)].map(([, name]) => name))
    .sort();

test('copies are named by the bytes of the picture and their width', () => {
  expect(variantsOf(picture)).toEqual([
    {
      type: 'image/avif',
      srcset:
        '/media/0123456789abcdef-480.avif 480w, /media/0123456789abcdef-800.avif 800w, /media/0123456789abcdef-1000.avif 1000w',
    },
    {
      type: 'image/webp',
      srcset:
        '/media/0123456789abcdef-480.webp 480w, /media/0123456789abcdef-800.webp 800w, /media/0123456789abcdef-1000.webp 1000w',
    },
  ]);
  expect(copyAddress(picture)).toBe('/media/0123456789abcdef.png');
});

test('no copy is wider than its picture, or than a text can show', () => {
  const cases: [width: number, widths: number[]][] = [
    [4000, [480, 800, 1200, 1600]],
    [1600, [480, 800, 1200, 1600]],
    [1201, [480, 800, 1200, 1201]],
    [800, [480, 800]],
    [479, [479]],
    [160, [160]],
    [159, []],
  ];
  for (const [width, widths] of cases) {
    const names = namesOf({ ...picture, width }).map((name) => name?.replace(/^.*-/, ''));
    const expected = widths.flatMap((each) => [`${each}.avif`, `${each}.webp`]);
    expect(names, `${width}`).toEqual(expected.sort());
  }
  for (const format of ['svg', 'gif', 'avif']) {
    expect(variantsOf({ ...picture, format }), format).toEqual([]);
  }
});

test('every copy that a page names is made, in its width and its kind', async () => {
  await inFolders(async (folders) => {
    const wide = await save(join(folders.public, 'x.png'), 1000, 500);
    expect(await makeVariants(wide, folders.public, folders.cache)).toBe(6);
    const media = join(folders.public, 'media');
    expect((await readdir(media)).sort()).toEqual(namesOf(wide));
    for (const name of await readdir(media)) {
      const { format, width, height } = await sharp(join(media, name)).metadata();
      const [, expected, extension] = /-(\d+)\.(\w+)$/.exec(name) ?? [];
      expect({ format, width }, name).toEqual({
        // AVIF is a kind of HEIF.
        format: extension === 'avif' ? 'heif' : extension,
        width: Number(expected),
      });
      expect(height, name).toBe(Math.round(Number(expected) / 2));
    }
  });
});

test('nothing is encoded twice', async () => {
  await inFolders(async (folders) => {
    const small = await save(join(folders.public, 'x.jpg'), 500, 400);
    const make = () => makeVariants(small, folders.public, folders.cache);
    expect(await make()).toBe(4);
    expect(await make()).toBe(0);

    // Who clears the public folder gets the copies from the cache.
    const media = join(folders.public, 'media');
    const before = (await readdir(media)).sort();
    await rm(media, { recursive: true });
    expect(await make()).toBe(0);
    expect((await readdir(media)).sort()).toEqual(before);

    // Who clears the cache keeps what is there.
    await rm(folders.cache, { recursive: true });
    expect(await make()).toBe(0);

    // Only what is missing in both is made.
    const [name = ''] = before;
    await rm(join(media, name));
    expect(await make()).toBe(1);
    expect((await readdir(media)).sort()).toEqual(before);
  });
});

test('the same picture in two places is encoded once, another one anew', async () => {
  await inFolders(async (folders) => {
    const make = (each: Picture) => makeVariants(each, folders.public, folders.cache);
    expect(await make(await save(join(folders.public, 'a.png'), 200, 100))).toBe(2);
    expect(await make(await save(join(folders.public, 'b.png'), 200, 100))).toBe(0);
    expect(await make(await save(join(folders.public, 'a.png'), 300, 100, 'plum'))).toBe(2);
    // No name ever means another picture, so the first ones may stay.
    expect(await readdir(join(folders.public, 'media'))).toHaveLength(4);
  });
});

test('a build that was killed half-way leaves nothing that is taken for a copy', async () => {
  await inFolders(async (folders) => {
    const small = await save(join(folders.public, 'x.png'), 200, 100);
    const media = join(folders.public, 'media');
    await mkdir(media);
    for (const folder of [folders.cache, media]) {
      for (const name of namesOf(small)) await writeFile(join(folder, `${name}.draft`), 'half');
    }
    expect(await makeVariants(small, folders.public, folders.cache)).toBe(2);
    for (const folder of [folders.cache, media]) {
      const made = (await readdir(folder)).filter((name) => !name.endsWith('.draft')).sort();
      expect(made).toEqual(namesOf(small));
      for (const name of made) expect((await sharp(join(folder, name)).metadata()).width).toBe(200);
    }
  });
});

test('a picture beside a post is copied as it is, one of the public folder is not', async () => {
  await inFolders(async (folders) => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';
    for (const folder of [folders.posts, folders.public]) {
      await writeFile(join(folder, 'x.svg'), svg);
    }
    const make = (folder: string) =>
      makeVariants(readPicture(join(folder, 'x.svg')), folders.public, folders.cache);
    expect(await make(folders.public)).toBe(0);
    expect(existsSync(join(folders.public, 'media'))).toBe(false);
    expect(await make(folders.posts)).toBe(0);
    const copy = join(folders.public, copyAddress(readPicture(join(folders.posts, 'x.svg'))));
    expect(await readFile(copy, 'utf8')).toBe(svg);
  });
});

test('a picture that lies on its side stands upright in its copies', async () => {
  await inFolders(async (folders) => {
    const path = join(folders.public, 'x.jpg');
    const lying = sharp({ create: { width: 400, height: 200, channels: 3, background: 'teal' } });
    await lying.withMetadata({ orientation: 6 }).jpeg().toFile(path);
    const turned = readPicture(path);
    expect(turned).toMatchObject({ width: 200, height: 400 });
    expect(await makeVariants(turned, folders.public, folders.cache)).toBe(2);
    for (const name of namesOf(turned)) {
      const copy = join(folders.public, 'media', name ?? '');
      const { width, height, orientation = 1 } = await sharp(copy).metadata();
      expect({ width, height, orientation }, name).toEqual({
        width: 200,
        height: 400,
        orientation: 1,
      });
    }
  });
});

test('a file that cannot be encoded stops the build', async () => {
  await inFolders(async (folders) => {
    const path = join(folders.public, 'x.png');
    const good = await save(path, 200, 100);
    await writeFile(path, (await readFile(path)).subarray(0, 40));
    await expect(makeVariants(good, folders.public, folders.cache)).rejects.toThrow();
    expect(existsSync(join(folders.public, 'media'))).toBe(false);
    expect(await readdir(folders.cache)).toEqual([]);
  });
});
