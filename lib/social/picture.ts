import { Resvg } from '@resvg/resvg-js';
import satori from 'satori';
import { brand } from '../brand';
import { nameParts } from '../words';
import { emojiPicture } from './emoji';
import { baseFonts, FAMILY, fontsFor } from './fonts';
import { HEIGHT, WIDTH } from './paths';

/** What a social picture says. */
export interface PictureText {
  /** What kind of thing it is about; it stands in square brackets. */
  kind: string;
  title: string;
  /** A few words below, such as a date. */
  detail?: string;
  /** BCP 47 tag of the title's language. */
  lang: string;
  /** The foundation's name. */
  siteName: string;
}

/** The colours of ink and what stands on it. */
const INK = brand.colours.ink.light;
const ON_INK = brand.colours['on-ink'].light;
const MUTED = brand.colours['on-ink-muted'].light;
const FLAME = brand.colours.flame.light;

const MARGIN = 72;
const TITLE_HEIGHT = 330;
/** Sizes of type for the title, from the one for a few words to the one for very many. */
const SIZES = [88, 76, 66, 58, 50, 44, 38, 32, 26, 20];
/** By it the element is known when its height is measured. */
const TITLE = 'title';
const RTL = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** An element as satori takes it. */
interface Element {
  type: string;
  key: string | null;
  props: { style: Record<string, string | number>; [name: string]: unknown };
}

/**
 * Draws the picture that social networks show beside a link: the title as large
 * as it fits, whole, in any script.
 *
 * @returns a PNG of 1200 by 630 pixels.
 */
export async function socialPicture(text: PictureText): Promise<Buffer> {
  for (const size of SIZES) {
    const { svg, titleHeight } = await draw(text, size);
    if (titleHeight > TITLE_HEIGHT && size !== SIZES.at(-1)) continue;
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  }
  throw new Error('there is no size of type to draw a title in');
}

/** How many pictures are kept in memory; each has about 50 KB. */
const KEPT = 200;
const kept = new Map<string, Promise<Buffer>>();

/** The same, drawn once and kept for a while. */
export function keptPicture(text: PictureText): Promise<Buffer> {
  const key = JSON.stringify(text);
  const known = kept.get(key);
  if (known) return known;
  const picture = socialPicture(text);
  kept.set(key, picture);
  // What failed is tried again the next time.
  picture.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return picture;
}

async function draw(
  text: PictureText,
  size: number,
): Promise<{ svg: string; titleHeight: number }> {
  let titleHeight = 0;
  const svg = await satori(layout(text, size), {
    width: WIDTH,
    height: HEIGHT,
    fonts: [
      ...baseFonts(),
      ...fontsFor(`${text.siteName}${text.kind}${text.title}${text.detail ?? ''}`, text.lang),
    ],
    // satori keeps what this gives for all pictures to come, so fonts, which depend on
    // the language, aren't given here.
    loadAdditionalAsset: async (code, segment) =>
      (code === 'emoji' ? emojiPicture(segment) : undefined) ?? [],
    onNodeDetected: (node) => {
      if (node.key === TITLE) titleHeight = node.height;
    },
  });
  return { svg, titleHeight };
}

function layout({ kind, title, detail, siteName }: PictureText, size: number) {
  const isRtl = RTL.test(title);
  const [lead, last] = nameParts(siteName);
  return box(
    {
      flexDirection: 'column',
      justifyContent: 'space-between',
      boxSizing: 'border-box',
      width: WIDTH,
      height: HEIGHT,
      padding: MARGIN,
      background: INK,
      color: ON_INK,
      fontFamily: FAMILY,
      fontSize: 30,
    },
    box({ gap: 10 }, box({ fontWeight: 700 }, lead), box({}, last)),
    box(
      { alignItems: 'stretch', flexDirection: isRtl ? 'row-reverse' : 'row', gap: 36 },
      bracket(isRtl),
      titleBox(title, size, isRtl),
    ),
    box(
      { gap: 24, color: MUTED },
      box({}, box({ color: FLAME }, '['), box({ color: ON_INK }, kind), box({ color: FLAME }, ']')),
      ...(detail ? [box({}, detail)] : []),
    ),
  );
}

function titleBox(title: string, size: number, isRtl: boolean): Element {
  const element = box(
    {
      display: 'block',
      flexGrow: 1,
      flexBasis: 0,
      fontSize: size,
      fontWeight: 700,
      lineHeight: 1.12,
      letterSpacing: isRtl ? 0 : -0.02 * size,
      direction: isRtl ? 'rtl' : 'ltr',
      textAlign: isRtl ? 'right' : 'left',
      wordBreak: 'break-word',
      textWrap: 'balance',
    },
    title,
  );
  return { ...element, key: TITLE };
}

/** The one graphic idea: a bracket as high as the title, on the side where that begins. */
function bracket(isRtl: boolean): Element {
  const line = `14px solid ${FLAME}`;
  return box({
    flexShrink: 0,
    width: 44,
    borderTop: line,
    borderBottom: line,
    [isRtl ? 'borderRight' : 'borderLeft']: line,
  });
}

function box(style: Element['props']['style'], ...children: (Element | string)[]): Element {
  const [only] = children;
  return {
    type: 'div',
    key: null,
    props: {
      style: { display: 'flex', ...style },
      children: children.length === 1 ? only : children,
    },
  };
}
