import type { ContainerNode, Node } from '@takumi-rs/core';
import { brand } from '../brand';
import { nameParts } from '../words';
import { emojiPicture } from './emoji';
import { baseFonts, FAMILY, fontsFor } from './fonts';
import { HEIGHT, WIDTH } from './paths';
import { type Drawing, draw, type Measured, measure } from './renderer';

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
const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const RTL = new RegExp(`^[^\\p{L}]*${RTL_LETTER.source}`, 'u');
/** The right-to-left mark, which has no shape. */
const RLM = '\u200f';

type Style = NonNullable<Node['style']>;

/**
 * Draws the picture that social networks show beside a link: the title as large
 * as it fits, whole, in any script.
 *
 * @returns a PNG of 1200 by 630 pixels.
 */
export async function socialPicture(text: PictureText): Promise<Buffer> {
  const title = text.title.replace(/\s+/gu, ' ').trim();
  const written = `${text.siteName}${text.kind}${title}${text.detail ?? ''}`;
  const drawing = (lines: readonly string[], size: number): Drawing => ({
    node: layout(text, lines, size),
    fonts: [...baseFonts(), ...fontsFor(written, text.lang)],
    lang: text.lang,
    ...{ width: WIDTH, height: HEIGHT },
  });
  for (const size of SIZES) {
    const measured = titleOf(await measure(drawing([title], size)));
    if (measured.height > TITLE_HEIGHT && size !== SIZES.at(-1)) continue;
    return draw(drawing(linesOf(title, measured, size), size));
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

/** The title within what was measured: the second part of the second row. */
function titleOf(picture: Measured): Measured {
  const title = picture.children[1]?.children[1];
  if (!title) throw new Error('the title of a social picture has another place');
  return title;
}

/**
 * Divides a title as it was measured. Where words from right to left stand in a title from left
 * to right, the renderer puts the space at the end of a line before them, so that their own
 * spaces are lost; without that space a line is drawn right. All other titles stay whole.
 */
function linesOf(title: string, { runs }: Measured, size: number): string[] {
  if (RTL.test(title) || !RTL_LETTER.test(title)) return [title];
  const lengths: number[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const { text, y } of runs) {
    // Fonts of one line begin at heights that differ by less than half of its own.
    if (y > top + size / 2) lengths.push(0);
    lengths.push((lengths.pop() ?? 0) + text.length);
    top = y;
  }
  let end = 0;
  const lines = lengths.map((length) => {
    end += length;
    const before = title.slice(0, end - length);
    // What goes on from right to left goes on so: a number stands behind the word before it.
    const mark = RTL_LETTER.test(/\p{L}(?=\P{L}*$)/u.exec(before)?.[0] ?? '') ? RLM : '';
    return mark + title.slice(end - length, end).trim();
  });
  // Emoji are in no run.
  return end === title.length ? lines : [title];
}

function layout(
  { kind, title, detail, siteName }: PictureText,
  lines: readonly string[],
  size: number,
): ContainerNode {
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
      backgroundColor: INK,
      color: ON_INK,
      fontFamily: FAMILY,
      fontSize: 30,
    },
    box({ gap: 10 }, box({ fontWeight: 700 }, lead), box({}, last)),
    box(
      { alignItems: 'stretch', flexDirection: isRtl ? 'row-reverse' : 'row', gap: 36 },
      bracket(isRtl),
      titleBox(lines, size, isRtl),
    ),
    box(
      { gap: 24, color: MUTED },
      box({}, box({ color: FLAME }, '['), box({ color: ON_INK }, kind), box({ color: FLAME }, ']')),
      ...(detail ? [box({}, detail)] : []),
    ),
  );
}

function titleBox(lines: readonly string[], size: number, isRtl: boolean): ContainerNode {
  const style: Style = {
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
  };
  if (lines.length === 1) return box(style, ...lines);
  return box(style, ...lines.map((line) => box({ display: 'block', whiteSpace: 'nowrap' }, line)));
}

/** The one graphic idea: a bracket as high as the title, on the side where that begins. */
function bracket(isRtl: boolean): ContainerNode {
  const line = `14px solid ${FLAME}`;
  return box({
    flexShrink: 0,
    boxSizing: 'content-box',
    width: 44,
    borderTop: line,
    borderBottom: line,
    [isRtl ? 'borderRight' : 'borderLeft']: line,
  });
}

function box(style: Style, ...children: (Node | string)[]): ContainerNode {
  return {
    type: 'container',
    style: { display: 'flex', ...style },
    children: children.flatMap((child) => (typeof child === 'string' ? inline(child) : [child])),
  };
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** What is drawn as an emoji, and not as a letter such as the sign of a trade mark. */
const AS_EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;

/** A text with its emoji as pictures. */
function inline(text: string): Node[] {
  const nodes: Node[] = [];
  let letters = '';
  for (const { segment } of GRAPHEMES.segment(text)) {
    const src = AS_EMOJI.test(segment) ? emojiPicture(segment) : undefined;
    if (src === undefined) {
      letters += segment;
      continue;
    }
    if (letters) nodes.push({ type: 'text', text: letters });
    letters = '';
    const style: Style = { display: 'inline-block', verticalAlign: '-0.12em' };
    nodes.push({ type: 'image', src, style: { ...style, width: '1em', height: '1em' } });
  }
  if (letters) nodes.push({ type: 'text', text: letters });
  return nodes;
}
