import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { randomOf } from './random';

/** Paths below `public` of the pictures that posts show. */
export const imagePaths: readonly string[] = Array.from(
  { length: 36 },
  (_, index) => `assets/bench/figure-${String(index + 1).padStart(2, '0')}.png`,
);

/** Writes the pictures: striped PNG files of different sizes, each under a few kilobytes. */
export function writeImages(publicFolder: string, seed: number): void {
  mkdirSync(join(publicFolder, 'assets/bench'), { recursive: true });
  for (const [index, path] of imagePaths.entries()) {
    const random = randomOf(seed, index, 3);
    const size = { width: 20 * random.int(16, 80), height: 20 * random.int(10, 45) };
    const image = stripes({ ...size, band: random.int(8, 40), shade: random.int(60, 220) });
    writeFileSync(join(publicFolder, path), image);
  }
}

interface Stripes {
  width: number;
  height: number;
  /** Height of a stripe. */
  band: number;
  /** Grey of the darker stripes, 0 to 255. */
  shade: number;
}

/** An 8-bit greyscale PNG. */
function stripes({ width, height, band, shade }: Stripes): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8; // bits per sample; the colour type that follows is 0, grey
  const pixels = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    const start = y * (width + 1) + 1; // each row begins with its filter, 0
    pixels.fill(Math.floor(y / band) % 2 === 0 ? shade : 255, start, start + width);
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
