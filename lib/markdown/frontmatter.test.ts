import { expect, test } from '@playwright/test';
import { splitFrontmatter } from './frontmatter';

test('a file is split into frontmatter and body, with their lines', () => {
  expect(splitFrontmatter('---\ntitle: x\n---\n\nText\n')).toEqual({
    yaml: 'title: x\n',
    yamlLine: 2,
    closingLine: 3,
    body: '\nText\n',
    bodyLine: 4,
  });
});

test('a byte order mark and foreign line ends make no difference', () => {
  const parts = splitFrontmatter('\uFEFF---\r\ntitle: x\r\n---\r\nText\r\n');
  expect(parts).toMatchObject({ yaml: 'title: x\n', body: 'Text\n', bodyLine: 4 });
});

test('without closing fence, or with a word on the fence, there is no frontmatter', () => {
  for (const source of ['Text', '---\ntitle: x\n', '---js\nprocess.exit()\n---\n', '----\n']) {
    expect(splitFrontmatter(source).yaml, source).toBeUndefined();
  }
});

test('frontmatter may be empty, and a rule in the body is no fence', () => {
  expect(splitFrontmatter('---\n---\na\n\n---\n\nb')).toMatchObject({ yaml: '', bodyLine: 3 });
});
