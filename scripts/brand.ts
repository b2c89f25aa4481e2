import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import sharp from 'sharp';
import { brand, colourProperties } from '../lib/brand';

const MADE_BY = '/* Made of lib/brand.ts by scripts/brand.ts. */\n';

/** Units of the sign's box of 24 that an icon has around it. */
const AROUND = 2.75;
/** The same where a system cuts a circle or another shape out of the icon. */
const AROUND_MASKABLE = 6;

/** Makes the stylesheets and icons of the brand, where the app and every host find them. */
export async function makeBrand(): Promise<void> {
  const framed = icon(AROUND, 5.5);
  const whole = icon(AROUND, 0);
  const files: [path: string, content: string | Buffer][] = [
    ['.generated/brand.css', themeStylesheet()],
    ['public/brand.css', `${MADE_BY}:root {\n${colourProperties()}}\n`],
    ['app/icon.svg', framed],
    ['app/apple-icon.png', await png(whole, 180)],
    ['app/favicon.ico', ico(await png(framed, 32), 32)],
    ['public/icons/192.png', await png(framed, 192)],
    ['public/icons/512.png', await png(framed, 512)],
    ['public/icons/maskable-512.png', await png(icon(AROUND_MASKABLE, 0), 512)],
  ];
  await Promise.all(files.map(([path, content]) => writeIfNew(path, Buffer.from(content))));
}

/** What Tailwind makes its classes of; its own palette is switched off. */
function themeStylesheet(): string {
  return `${MADE_BY}@theme {
  --color-*: initial;
  --color-transparent: transparent;
  --color-current: currentColor;
${colourProperties()}}
`;
}

/**
 * The sign on ink.
 *
 * @param around units of space on each side.
 * @param radius of the corners, in the same units.
 */
function icon(around: number, radius: number): string {
  const size = 24 + 2 * around;
  const fills = { flame: brand.colours.flame.light, text: brand.colours['on-ink'].light };
  const shapes = brand.sign.map(
    ({ path, colour }) => `<path d="${path}" fill="${fills[colour]}"/>`,
  );
  const box = `x="${-around}" y="${-around}" width="${size}" height="${size}" rx="${radius}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-around} ${-around} ${size} ${size}"><title>The site’s sign</title><rect ${box} fill="${brand.colours.ink.light}"/>${shapes.join('')}</svg>\n`;
}

/** A drawing as a PNG of so many pixels. */
function png(svg: string, pixels: number): Promise<Buffer> {
  const sized = svg.replace('<svg ', `<svg width="${pixels}" height="${pixels}" `);
  return sharp(Buffer.from(sized)).png({ palette: true, effort: 10 }).toBuffer();
}

/**
 * A PNG as an icon file of Windows, which is what browsers ask for by themselves.
 *
 * @see https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
 */
function ico(image: Buffer, pixels: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2); // an icon
  head.writeUInt16LE(1, 4); // of one picture
  head.writeUInt8(pixels, 6);
  head.writeUInt8(pixels, 7);
  head.writeUInt16LE(1, 10); // colour planes
  head.writeUInt16LE(32, 12); // bits a pixel
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18); // where the picture begins
  return Buffer.concat([head, image]);
}

/** Leaves a file alone that is so already: the dev server would make its pages anew. */
async function writeIfNew(path: string, content: Buffer): Promise<void> {
  if (existsSync(path) && (await readFile(path)).equals(content)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
