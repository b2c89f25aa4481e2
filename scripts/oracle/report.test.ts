import { expect, test } from '@playwright/test';
import { type Acceptance, findAcceptance } from './accepted';
import type { Difference } from './diff';
import { countOpen, formatPost, formatSummary, type PostResult } from './report';

const difference: Difference = {
  kind: 'text',
  ours: `${'same '.repeat(20)}"quote"`,
  theirs: `${'same '.repeat(20)}“quote”`,
};
const acceptance: Acceptance = { post: '2020-*', kind: 'text', reason: 'as GFM does' };
const equal: PostResult = { name: 'equal', differences: [] };
const different: PostResult = {
  name: 'different',
  differences: [{ difference, acceptance: undefined }],
};
const excused: PostResult = { name: 'excused', differences: [{ difference, acceptance }] };
const refused: PostResult = { name: 'refused', differences: [], refusal: 'Unknown tag' };

test('a difference is shown with some of what comes before it', () => {
  expect(formatPost(different, false)).toBe(`different: 1 difference
  text
    ours:   ⟦…${'same '.repeat(6)}"quote"⟧
    theirs: ⟦…${'same '.repeat(6)}“quote”⟧
`);
});

test('a post without open differences is only named on request', () => {
  expect([equal, excused].map((result) => formatPost(result, false))).toEqual(['', '']);
  expect(formatPost(equal, true)).toBe('equal: equal\n');
  expect(formatPost(refused, false)).toBe('refused: not compared. Unknown tag\n');
});

test('the summary counts posts, kinds and what is accepted', () => {
  const results = [equal, different, excused, refused];
  expect(formatSummary(results)).toBe(`3 posts compared: 2 equal, 1 different.
1 post not compared.
     1  text
Accepted:
     1  as GFM does`);
  expect(countOpen(results)).toBe(1);
});

test('an acceptance covers a kind in some posts, or only what contains a text', () => {
  const narrow = { ...acceptance, containing: '“quote”' };
  expect(findAcceptance('2020-01-02-x', difference, [acceptance])).toBe(acceptance);
  expect(findAcceptance('2020-01-02-x', difference, [narrow])).toBe(narrow);
  expect(findAcceptance('2021-01-02-x', difference, [acceptance])).toBeUndefined();
  expect(findAcceptance('2020-01-02-x', { ...difference, kind: 'link' }, [acceptance])).toBe(
    undefined,
  );
  const other = { ...difference, theirs: 'else' };
  expect(findAcceptance('2020-01-02-x', other, [narrow])).toBeUndefined();
});
