import { readFileSync } from 'node:fs';
import { imageResolver } from './images/files';
import { packageFile } from './packages';

const FOLDER = 'simple-icons/icons';

/**
 * An organisation's or a project's mark: a path to be drawn in the colour of the
 * text, or a picture. Width and height are in em, so chosen that all marks weigh
 * about the same to the eye.
 */
export type Mark =
  | { path: string; viewBox: string; width: number; height: number }
  | { src: string; width: number; height: number };

/** Em by em that a mark of middling density takes up. */
const AREA = 1.5 ** 2;
/** No mark is wider or higher than that, in em. */
const WIDEST = 2.6;
const HIGHEST = 1.75;
/** How much of its box the ink of a middling mark fills. */
const DENSITY = 0.5;
/** Icons of simple-icons are drawn in a box of this many units a side. */
const BOX = 24;
/** Pixels to such a unit when a mark is measured. */
const SCALE = 8;

/**
 * The mark of a document.
 *
 * @param icon name of the mark in simple-icons.
 * @param logo path of a picture below the public folder, for want of an icon.
 * @returns undefined if it names neither.
 * @throws if it names one that isn't there.
 */
export async function markOf({
  icon,
  logo,
}: {
  icon?: string;
  logo?: string;
}): Promise<Mark | undefined> {
  if (icon) return iconMark(iconPath(icon));
  if (!logo) return undefined;
  const picture = imageResolver('public', 'public')(logo);
  if ('complaint' in picture) throw new Error(picture.complaint);
  return { src: picture.src, ...sizeOf(picture, DENSITY) };
}

/** A mark of simple-icons without the empty space around it. */
async function iconMark(path: string): Promise<Mark> {
  // Twenty megabytes, which nobody loads who only asks what fields there are.
  const { default: sharp } = await import('sharp');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BOX} ${BOX}"><path d="${path}"/></svg>`;
  const { data: alpha, info } = await sharp(Buffer.from(svg), { density: 72 * SCALE })
    .resize(BOX * SCALE)
    .extractChannel('alpha')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const inkOf = (x: number, y: number) => (alpha[y * info.width + x] ?? 0) / 255;
  const [columns, rows] = [new Set<number>(), new Set<number>()];
  let ink = 0;
  for (let y = 0; y < info.height; y += 1) {
    for (let x = 0; x < info.width; x += 1) {
      if (inkOf(x, y) === 0) continue;
      ink += inkOf(x, y);
      columns.add(x);
      rows.add(y);
    }
  }
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  const width = Math.max(...columns) + 1 - left;
  const height = Math.max(...rows) + 1 - top;
  const viewBox = [left, top, width, height].map((pixels) => round(pixels / SCALE)).join(' ');
  return { path, viewBox, ...sizeOf({ width, height }, ink / (width * height)) };
}

/**
 * The size at which a mark weighs as much as others: a wide one is as large in
 * area as a square one, and a thin one somewhat larger than a solid one.
 *
 * @param density how much of its box is ink, 0 to 1.
 * @returns em.
 */
function sizeOf(
  box: { width: number; height: number },
  density: number,
): { width: number; height: number } {
  const area = AREA * Math.sqrt(DENSITY / density);
  const scale = Math.min(
    Math.sqrt(area / (box.width * box.height)),
    WIDEST / box.width,
    HIGHEST / box.height,
  );
  return { width: round(box.width * scale), height: round(box.height * scale) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/**
 * The path of a mark in simple-icons, drawn in a box of 24 by 24.
 *
 * @param slug the mark's name there.
 * @throws if simple-icons has no mark of that name.
 */
function iconPath(slug: string): string {
  const file = iconFile(slug);
  const path = file && / d="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];
  if (!path) throw new Error(`simple-icons has no mark "${slug}"`);
  return path;
}

/** Whether simple-icons has a mark of this name. */
export function hasIcon(slug: string): boolean {
  return iconFile(slug) !== undefined;
}

function iconFile(slug: string): string | undefined {
  return /^[a-z0-9]+$/.test(slug) ? packageFile(`${FOLDER}/${slug}.svg`) : undefined;
}
