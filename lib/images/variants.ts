import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageFile } from '../markdown/images';
import { copyAtOnce, makeAtOnce } from '../write-at-once';
import type { Picture } from './files';

/** Where the copies are served, below the public folder. */
export const MEDIA = 'media';

/** Widths in pixels that screens of all sizes ask for, at the measure of a text. */
const WIDTHS = [480, 800, 1200, 1600];
/** A picture as small as this is sent as it is. */
const SMALLEST = 160;
const SCALABLE = ['jpeg', 'jpg', 'png', 'webp'];
const TYPES = [
  { extension: 'avif', type: 'image/avif' },
  { extension: 'webp', type: 'image/webp' },
];

/** Address of the copy of a picture that lies beside a document. */
export function copyAddress({ hash, format }: Picture): string {
  return `/${MEDIA}/${hash}.${format}`;
}

/** The smaller copies of a picture, as an image's sources. They need not exist yet. */
export function variantsOf(picture: Picture): ImageFile['sources'] {
  const widths = widthsOf(picture);
  if (widths.length === 0) return [];
  return TYPES.map(({ extension, type }) => ({
    type,
    srcset: widths
      .map((width) => `/${MEDIA}/${nameOf(picture, width, extension)} ${width}w`)
      .join(', '),
  }));
}

/**
 * Makes the copies of a picture that aren't there. What was made once is taken
 * from the cache: names hold the hash of the picture, so no file ever changes.
 *
 * @param publicDir the public folder.
 * @param cacheDir where copies are kept between builds.
 * @returns how many copies had to be encoded.
 */
export async function makeVariants(
  picture: Picture,
  publicDir: string,
  cacheDir: string,
): Promise<number> {
  const media = join(publicDir, MEDIA);
  if (!picture.path.startsWith(publicDir)) {
    await copyAtOnce(picture.path, join(publicDir, copyAddress(picture)));
  }
  let encoded = 0;
  for (const width of widthsOf(picture)) {
    for (const { extension } of TYPES) {
      const name = nameOf(picture, width, extension);
      if (existsSync(join(media, name))) continue;
      const cached = join(cacheDir, name);
      if (!existsSync(cached)) {
        await encode(picture, width, extension, cached);
        encoded += 1;
      }
      await copyAtOnce(cached, join(media, name));
    }
  }
  return encoded;
}

async function encode(
  picture: Picture,
  width: number,
  extension: string,
  path: string,
): Promise<void> {
  const { default: sharp } = await import('sharp');
  const image = sharp(picture.path).rotate().resize({ width });
  const encoder =
    extension === 'avif' ? image.avif({ quality: 55, effort: 2 }) : image.webp({ quality: 80 });
  // A build that is killed half-way must not leave half a picture.
  await makeAtOnce(path, (draft) => encoder.toFile(draft));
}

function widthsOf({ format, width }: Picture): number[] {
  if (!SCALABLE.includes(format) || width < SMALLEST) return [];
  const largest = Math.min(width, WIDTHS.at(-1) ?? width);
  return [...WIDTHS.filter((each) => each < largest), largest];
}

function nameOf({ hash }: Picture, width: number, extension: string): string {
  return `${hash}-${width}.${extension}`;
}
