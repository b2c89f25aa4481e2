import { readFileSync } from 'node:fs';
import { once } from '../once';
import { packageFile } from '../packages';

const PACKAGE = '@iconify-json/twemoji';

/** The pictures of the package: each is a piece of SVG in a box of its own or of all. */
interface Pictures {
  icons: Record<string, { body: string; width?: number; height?: number }>;
  aliases?: Record<string, { parent: string }>;
  width: number;
  height: number;
}

const pictures = once((): Pictures => JSON.parse(read('icons.json')));
/** Names of pictures by code points in hexadecimal, joined by hyphens. */
const names = once((): Record<string, string> => JSON.parse(read('chars.json')));

/**
 * The picture of an emoji as a `data:` address of SVG; undefined if there is none.
 *
 * @param emoji one as a reader sees it, of any number of code points.
 */
export function emojiPicture(emoji: string): string | undefined {
  const codes = [...emoji].map((letter) => letter.codePointAt(0)?.toString(16).padStart(4, '0'));
  // The package leaves variation selectors out of the names.
  const name = names()[codes.filter((code) => code !== 'fe0f').join('-')];
  const { icons, aliases, width, height } = pictures();
  const icon =
    name === undefined ? undefined : (icons[name] ?? icons[aliases?.[name]?.parent ?? '']);
  if (!icon) return undefined;
  const box = `0 0 ${icon.width ?? width} ${icon.height ?? height}`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${icon.body}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

function read(name: string): string {
  const file = packageFile(`${PACKAGE}/${name}`);
  if (!file) throw new Error(`${PACKAGE} is missing; run npm ci`);
  return readFileSync(file, 'utf8');
}
