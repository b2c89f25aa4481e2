import { expect, test } from '@playwright/test';
import { asJekyllPost } from './jekyll';

test('a post is given to Jekyll without its own frontmatter', () => {
  expect(asJekyllPost('---\ntitle: [broken\npublished: false\n---\n\nText\n')).toBe(
    '---\n---\n\nText\n',
  );
  expect(asJekyllPost('No frontmatter')).toBe('---\n---\nNo frontmatter');
});
