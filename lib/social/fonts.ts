import { readFileSync } from 'node:fs';
import { brand } from '../brand';
import { once } from '../once';
import { packageFile } from '../packages';

/** A face of a font, as it is registered with the renderer. */
export interface Font {
  name: string;
  data: Buffer;
  weight: 400 | 700;
}

/** The family that the pictures are set in. */
export const FAMILY = brand.fonts.text;

/**
 * The packages that have the letters which the site's own family lacks, in the
 * order they are asked; each is divided into files of some letters. Han
 * characters look otherwise in Japan, Korea and China, so a text's language
 * decides which of those comes first.
 */
const PACKAGES = ['noto-sans', 'noto-sans-arabic', 'noto-sans-hebrew', 'noto-sans-thai'];
const BASE = brand.fonts.text;
const EAST_ASIAN = ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr'];
const FIRST_BY_LANGUAGE: Readonly<Record<string, string>> = {
  ja: 'noto-sans-jp',
  ko: 'noto-sans-kr',
  zh: 'noto-sans-sc',
};

/** Files that lack most of the letters their range names. */
const OVERSTATED = ['math', 'symbols'];

/** The faces that every picture needs. */
export const baseFonts = once((): Font[] =>
  (['latin', 'latin-ext'] as const).flatMap((subset) =>
    ([400, 700] as const).map((weight) => ({
      // A family of its own for each file, so that the order of names is that of the files.
      name: subset === 'latin' ? FAMILY : `${FAMILY} ${subset}`,
      data: readFont(`${BASE}/files/${BASE}-${subset}`, weight),
      weight,
    })),
  ),
);

/**
 * The bold faces for the letters of a text that the site's own family lacks: for
 * each letter the first package that has it. Letters that none has are left out.
 *
 * @param text in any script.
 * @param lang BCP 47 tag of its language.
 */
export function fontsFor(text: string, lang: string): Font[] {
  const files = new Map<string, Font>();
  for (const letter of new Set(text)) {
    const file = fileWith(letter.codePointAt(0) ?? 0, lang);
    if (!file || files.has(file)) continue;
    files.set(file, { name: file, data: readFont(file, 700), weight: 700 });
  }
  return [...files.values()];
}

/** The file that has a letter, from the folder of the fonts and without its weight. */
function fileWith(codePoint: number, lang: string): string | undefined {
  if (subsetsOf(BASE).some((subset) => has(subset, codePoint)) && !isSymbol(codePoint)) {
    return undefined;
  }
  const first = FIRST_BY_LANGUAGE[lang.split('-')[0] ?? ''];
  const eastAsian = EAST_ASIAN.toSorted((a, b) => Number(b === first) - Number(a === first));
  for (const name of [...PACKAGES, ...eastAsian]) {
    const subset = subsetsOf(name).find((each) => has(each, codePoint));
    if (subset) return `${name}/files/${name}-${subset.name}`;
  }
  return undefined;
}

function has({ ranges }: Subset, codePoint: number): boolean {
  return ranges.some(([start, end]) => codePoint >= start && codePoint <= end);
}

/** Arrows and mathematical signs: the base's list names some that its files lack. */
function isSymbol(codePoint: number): boolean {
  return codePoint >= 0x2190 && codePoint <= 0x22ff;
}

interface Subset {
  name: string;
  ranges: [start: number, end: number][];
}

const subsets = new Map<string, Subset[]>();

/** The files of a package and the letters that each has, by the package's own list. */
function subsetsOf(name: string): Subset[] {
  const known = subsets.get(name);
  if (known) return known;
  const list: Record<string, string> = JSON.parse(readPackage(`${name}/unicode.json`).toString());
  const read = Object.entries(list)
    .filter(([key]) => !OVERSTATED.includes(key))
    .map(([key, ranges]) => ({
      name: key.replace(/^\[(\d+)\]$/, '$1'),
      ranges: ranges.split(',').map(readRange),
    }));
  subsets.set(name, read);
  return read;
}

/** Reads a range as CSS has it: `U+41` or `U+41-5A`. */
function readRange(range: string): [start: number, end: number] {
  const [start = '', end = start] = range.replace(/^U\+/i, '').split('-');
  return [Number.parseInt(start, 16), Number.parseInt(end, 16)];
}

const faces = new Map<string, Buffer>();

function readFont(file: string, weight: number): Buffer {
  const path = `${file}-${weight}-normal.woff`;
  const data = faces.get(path) ?? readPackage(path);
  faces.set(path, data);
  return data;
}

function readPackage(path: string): Buffer {
  const file = packageFile(`@fontsource/${path}`);
  if (!file) throw new Error(`@fontsource/${path} is missing; run npm ci`);
  return readFileSync(file);
}
