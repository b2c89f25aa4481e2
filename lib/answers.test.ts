import { expect, test } from '@playwright/test';
import { namesEtag, textAnswer } from './answers';

test('an answer has an ETag of its text', async () => {
  const [one, same, other] = ['a', 'a', 'b'].map((text) => textAnswer(text, 'text/plain'));
  expect(one?.headers.get('ETag')).toMatch(/^"[\w-]{22}"$/);
  expect(same?.headers.get('ETag')).toBe(one?.headers.get('ETag'));
  expect(other?.headers.get('ETag')).not.toBe(one?.headers.get('ETag'));
});

test('an ETag is found in a list, weak or strong, and in the star', () => {
  for (const header of ['"a"', 'W/"a"', '"x", "a"', '"x",W/"a"', ' * ']) {
    expect(namesEtag(header, '"a"'), header).toBe(true);
  }
  expect(namesEtag('"a"', 'W/"a"')).toBe(true);
  for (const header of ['', 'a', '"A"', '"ab"', '"x", "y"', '"*"']) {
    expect(namesEtag(header, '"a"'), header).toBe(false);
  }
});
