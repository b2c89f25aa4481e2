import { expect, test } from '@playwright/test';
import { asJekyllPost, bodyOf, refusalIn } from './jekyll';

test('a post is given to Jekyll under frontmatter that we know', () => {
  expect(asJekyllPost('---\ntitle: [broken\npublished: false\n---\n\nText\n', 7)).toBe(
    '---\nlayout: blog_detail\npermalink: /7.html\n---\n\nText\n',
  );
  expect(asJekyllPost('No frontmatter', 0)).toMatch(/^---\n[\s\S]*\n---\nNo frontmatter$/);
});

test('a page without the layout is not taken for a body', () => {
  expect(() => bodyOf('<p>text</p>')).toThrow('without the layout');
});

test('the post that stopped a build is found in what Jekyll printed', () => {
  const printed =
    "  Liquid Exception: Liquid syntax error (line 3): Unknown tag 'foo' in /_posts/2000-01-01-12.md";
  expect(refusalIn(printed)).toEqual({
    index: 12,
    reason: "Liquid syntax error (line 3): Unknown tag 'foo'",
  });
  expect(refusalIn('ruby: command failed')).toBeUndefined();
});
