import { expect, test } from '@playwright/test';
import { checkFiles } from './test-folder';

/** Texts of posts, and the language that the check proposes. */
const TEXTS: [text: string, language: string | undefined][] = [
  ['English text with one 설치.', undefined],
  ['Größe, naïveté, ½ and 🎉.', undefined],
  ['123 + 456', undefined],
  ['이 글은 PyTorch 설치를 설명합니다.', 'ko'],
  ['この記事では最新版の導入方法を説明します。', 'ja'],
  ['本文介绍如何安装最新版本。', 'zh-Hans'],
  ['В этой статье описана установка.', 'ru'],
  ['تشرح هذه المقالة طريقة التثبيت.', 'ar'],
  ['המאמר הזה מסביר את ההתקנה.', 'he'],
  ['यह लेख स्थापना समझाता है।', 'hi'],
  ['บทความนี้อธิบายการติดตั้ง', 'th'],
];

test('a post in another script than the site is asked for its language', async () => {
  const files = TEXTS.map(([text], at) => [
    `content/blog/2024-01-01-post-${String(at).padStart(2, '0')}.md`,
    `---\ntitle: "${at}"\n---\n${text}\n`,
  ]);
  const lines = await checkFiles(Object.fromEntries(files));
  const proposed = TEXTS.map((_, at) => {
    const own = lines.find((line) => line.includes(`-post-${String(at).padStart(2, '0')}.md`));
    return own && /as lang: (\S+)$/.exec(own)?.[1];
  });
  expect(proposed).toEqual(TEXTS.map(([, language]) => language));
});
