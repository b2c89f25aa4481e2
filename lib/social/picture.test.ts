import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { HEIGHT, WIDTH } from './paths';
import { type PictureText, socialPicture } from './picture';

const TEXT: Omit<PictureText, 'title'> = {
  kind: 'Blog',
  detail: '17 October 2023',
  lang: 'en',
  siteName: 'Example Foundation',
};

/** No letter may stand in it. */
const MARGIN = 60;

/** The pixels of a picture, one number for the brightness of each. */
async function pixelsOf(title: string, lang = 'en') {
  const png = await socialPicture({ ...TEXT, title, lang });
  return sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
}

const TITLES: [name: string, title: string, lang: string][] = [
  ['one word', 'vLLM', 'en'],
  ['200 characters', 'a long title '.repeat(15).trim(), 'en'],
  ['a word of 80 characters', 'x'.repeat(80), 'en'],
  ['600 characters', 'a title that never ends '.repeat(25), 'en'],
  ['Korean', '텐서 컴파일러 설치 방법과 첫걸음', 'ko'],
  ['200 Chinese characters', '编译器入门指南'.repeat(28), 'zh'],
  ['Arabic', 'مترجم الموترات: دليل قصير للمبتدئين', 'ar'],
  ['emoji', '🚀 Release Week 👩‍💻 🇩🇪 ❤️', 'en'],
];

for (const [name, title, lang] of TITLES) {
  test(`a title is drawn within the margins: ${name}`, async () => {
    const { data, info } = await pixelsOf(title, lang);
    expect([info.width, info.height]).toEqual([WIDTH, HEIGHT]);
    const background = data[0];
    let ink = 0;
    let outside = 0;
    for (const [index, value] of data.entries()) {
      if (value === background) continue;
      const [x, y] = [index % WIDTH, Math.floor(index / WIDTH)];
      const isInside = x >= MARGIN && x < WIDTH - MARGIN && y >= MARGIN && y < HEIGHT - MARGIN;
      if (isInside) ink += 1;
      else outside += 1;
    }
    expect(outside).toBe(0);
    expect(ink).toBeGreaterThan(5000);
  });
}

test('letters of every script have a shape of their own', async () => {
  // Letters that no font has would all be drawn as the same box.
  const pairs: [one: string, other: string, lang: string][] = [
    ['ж', 'ю', 'ru'],
    ['α', 'ω', 'el'],
    ['क', 'ह', 'hi'],
    ['ع', 'ب', 'ar'],
    ['ש', 'ל', 'he'],
    ['ก', 'ม', 'th'],
    ['日', '本', 'ja'],
    ['あ', 'ヌ', 'ja'],
    ['한', '글', 'ko'],
    ['编', '译', 'zh'],
    ['→', '≥', 'en'],
    ['🚀', '🎉', 'en'],
    ['🇩🇪', '🇫🇷', 'en'],
    ['👩‍💻', '👨‍💻', 'en'],
    ['ą', 'ż', 'pl'],
  ];
  for (const [one, other, lang] of pairs) {
    const [a, b] = await Promise.all([pixelsOf(one, lang), pixelsOf(other, lang)]);
    expect(a.data.equals(b.data), `${one} and ${other}`).toBe(false);
  }
});

test('Han characters follow the language of the text', async () => {
  const [japanese, chinese] = await Promise.all([pixelsOf('骨', 'ja'), pixelsOf('骨', 'zh')]);
  expect(japanese.data.equals(chinese.data)).toBe(false);
});

test('a title from right to left begins at the right', async () => {
  const { data } = await pixelsOf('علي', 'ar');
  const half = (isRight: boolean) =>
    data.filter((value, index) => {
      const [x, y] = [index % WIDTH, Math.floor(index / WIDTH)];
      return x >= WIDTH / 2 === isRight && y > 200 && y < 430 && value > 100;
    }).length;
  expect(half(true)).toBeGreaterThan(0);
  expect(half(false)).toBe(0);
});

/** What is left of a picture without the bracket and the lines above and below the title. */
const TITLE = { left: 166, right: WIDTH - 166, top: 130, bottom: 490 };

/** Tells of each row or column of the title whether anything is drawn there. */
function inkOf({ data }: { data: Buffer }, along: 'rows' | 'columns', rows = TITLE): boolean[] {
  const { left, right, top, bottom } = { ...TITLE, ...rows };
  const length = along === 'rows' ? bottom - top : right - left;
  const ink = Array.from({ length }, () => false);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      if ((data[y * WIDTH + x] ?? 0) > 100) ink[along === 'rows' ? y - top : x - left] = true;
    }
  }
  return ink;
}

test('marks stand above or below their letters, and not in them', async () => {
  const marks: [bare: string, marked: string, side: 'above' | 'below', lang: string][] = [
    ['\u066e', 'ب', 'below', 'ar'],
    ['\u066e', 'ت', 'above', 'ar'],
    ['د', 'د\u064e', 'above', 'ar'],
    ['د', 'د\u0650', 'below', 'ar'],
    ['ת', 'ת\u05c1', 'above', 'he'],
    ['ת', 'ת\u05b8', 'below', 'he'],
    ['ก', 'ก\u0e48', 'above', 'th'],
    ['ก', 'ก\u0e38', 'below', 'th'],
    ['ก\u0e35', 'ก\u0e35\u0e48', 'above', 'th'],
    ['क', 'क\u0947', 'above', 'hi'],
    ['क', 'क\u0941', 'below', 'hi'],
  ];
  for (const [bare, marked, side, lang] of marks) {
    const [without, with_] = await Promise.all(
      [bare, marked].map(async (title) => inkOf(await pixelsOf(title, lang), 'rows')),
    );
    const reach = (ink: boolean[] = []) =>
      side === 'above' ? -ink.indexOf(true) : ink.lastIndexOf(true);
    // Pixels, in letters of 88.
    expect(reach(with_) - reach(without), `${marked} ${side}`).toBeGreaterThan(5);
  }
});

test('words from right to left keep their spaces in a title from left to right', async () => {
  /** The widest place of a line where nothing is drawn, between what is. */
  const widestGap = (picture: { data: Buffer }, rows: { top: number; bottom: number }) => {
    const text = inkOf(picture, 'columns', { ...TITLE, ...rows })
      .map((isInk) => (isInk ? '#' : ' '))
      .join('')
      .trim();
    return Math.max(...text.split(/#+/).map(({ length }) => length));
  };
  const whole = { top: TITLE.top, bottom: TITLE.bottom };
  const space = widestGap(await pixelsOf('n n'), whole);
  const mixed = await pixelsOf('Release: שלום עולם שלום עולם and לוח 2.0 of all', 'en');
  const rows = inkOf(mixed, 'rows')
    .map((isInk) => (isInk ? '#' : ' '))
    .join('');
  const lines = [...rows.matchAll(/#{30,}/g)].map(({ 0: { length }, index }) => ({
    ...{ top: TITLE.top + index, bottom: TITLE.top + index + length },
  }));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(widestGap(mixed, line)).toBeLessThan(space * 1.6);
});
