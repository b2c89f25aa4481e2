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
