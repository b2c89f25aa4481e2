import { expect, test } from '@playwright/test';
import type { Problem } from '../check/problem';
import { readSource, typeDefinitions } from '../check/source';
import { type ContentState, reviewContent } from '.';

const NOW = Date.parse('2026-06-01T12:00:00Z');

const post = (title: string, text: string, ...fields: string[]) =>
  `${['---', 'layout: blog_detail', `title: ${JSON.stringify(title)}`, ...fields, '---'].join('\n')}\n${text}\n`;

const BEFORE = {
  'blog/2026-01-01-one.md': post('One', 'Two words.'),
  'tiers/gold.md': '---\nname: Gold\norder: 1\nsummary: For some.\n---\n',
};

/** The state of a content folder with these files; pictures by path, each as its bytes. */
function state(
  files: Record<string, string>,
  { gone, pictures = {} }: { gone?: string; pictures?: Record<string, string> } = {},
): ContentState {
  const sources = Object.entries(files).map(([id, text]) => {
    const type = typeDefinitions.find(({ pattern }) => pattern.startsWith(`${id.split('/')[0]}/`));
    if (!type) throw new Error(`${id} is of no type`);
    return readSource({ id, file: `content/${id}`, type, text }).source;
  });
  const sized = Object.entries(pictures).map(
    ([path, bytes]) => [path, { bytes: bytes.length, hash: bytes }] as const,
  );
  return { sources, files: { gone }, pictures: new Map(sized) };
}

const review = (after: ContentState, before = state(BEFORE), problems: Problem[] = []) =>
  reviewContent(before, after, problems, NOW);

/** The rows of the table below a heading, cells between bars as they are written. */
function rows(summary: string, heading: string): string[] {
  const [, section = ''] = summary.split(`### ${heading}\n\n`);
  return section.split('\n\n')[0]?.trim().split('\n').slice(2) ?? [];
}

test('nothing changed says so', () => {
  expect(review(state(BEFORE))).toBe(
    '## Content\n\nNo content changed. The check found no problem.\n',
  );
});

test('a new post is named with its address and its words', () => {
  const after = state({ ...BEFORE, 'blog/2026-02-02-new.md': post('New', 'Three new words.') });
  const summary = review(after);
  expect(summary).toContain('1 document added, 3 words added. The check found no problem.');
  expect(rows(summary, 'Added')).toEqual(['| New | `/blog/new` | | +3 |']);
});

test('a renamed post is moved, with the redirect or without it', () => {
  const { 'blog/2026-01-01-one.md': one, ...rest } = BEFORE;
  const kept = state({
    ...rest,
    'blog/2026-01-01-uno.md': one.replace('layout', 'redirect_from: /blog/one\nlayout'),
  });
  expect(rows(review(kept), 'Moved')).toEqual([
    '| One | `/blog/uno` | /blog/one redirects to /blog/uno; was content/blog/2026-01-01-one.md; fields: redirect_from | |',
  ]);
  expect(rows(review(kept), 'New redirects')).toEqual(['| `/blog/one` | `/blog/uno` |']);

  const lost = state({ ...rest, 'blog/2026-01-01-uno.md': one });
  expect(rows(review(lost), 'Moved')).toEqual([
    '| One | `/blog/uno` | /blog/one is lost; was content/blog/2026-01-01-one.md | |',
  ]);
});

test('a post whose day alone changed stays where it was', () => {
  const { 'blog/2026-01-01-one.md': one, ...rest } = BEFORE;
  expect(rows(review(state({ ...rest, 'blog/2026-03-01-one.md': one })), 'Changed')).toEqual([
    '| One | `/blog/one` | was content/blog/2026-01-01-one.md | |',
  ]);
});

test('a removed page says what its address answers', () => {
  const { 'blog/2026-01-01-one.md': _, ...rest } = BEFORE;
  expect(rows(review(state(rest)), 'Removed')).toEqual([
    '| One | `/blog/one` | /blog/one is lost | −2 |',
  ]);
  const gone = state(rest, { gone: '/blog/one\n' });
  expect(rows(review(gone), 'Removed')).toEqual([
    '| One | `/blog/one` | /blog/one says that it is gone | −2 |',
  ]);
});

test('links to what a change removes are told, in files that it leaves alone, too', () => {
  const { 'blog/2026-01-01-one.md': _, ...rest } = BEFORE;
  const link = (target: string): Problem => ({
    ...{ severity: 'warning', file: 'content/tiers/gold.md', line: 6 },
    ...{ message: `link to ${target}`, target },
  });
  const problems = [link('/blog/one'), link('/blog/2026'), link('/blog/nowhere')];
  expect(rows(review(state(rest), state(BEFORE), problems), 'Problems')).toEqual([
    '| warning | `content/tiers/gold.md:6` | link to /blog/one |',
    '| warning | `content/tiers/gold.md:6` | link to /blog/2026 |',
  ]);
  expect(rows(review(state(BEFORE), state(BEFORE), problems), 'Problems')).toEqual([]);
});

test('drafts and scheduled posts count as such, until they are published', () => {
  const after = state({
    ...BEFORE,
    'blog/2026-02-02-a.md': post('A', 'Text.', 'draft: true'),
    'blog/2026-02-03-b.md': post('B', 'Text.', 'publish: 2026-07-01T10:00:00-08:00'),
    'blog/2026-02-04-c.md': post('C', 'Text.', 'publish: 2026-05-01T10:00:00-08:00'),
  });
  const summary = review(after);
  expect(summary).toContain('1 document added, 2 drafts or scheduled posts, 3 words added.');
  expect(rows(summary, 'Added')).toEqual(['| C | `/blog/c` | | +1 |']);
  expect(rows(summary, 'Drafts and scheduled posts')).toEqual([
    '| A | `content/blog/2026-02-02-a.md` | draft | +1 |',
    '| B | `content/blog/2026-02-03-b.md` | public from 2026-07-01T10:00:00-08:00 | +1 |',
  ]);

  const published = state({ ...BEFORE, 'blog/2026-02-02-a.md': post('A', 'Text.') });
  expect(rows(review(published, after), 'Added')).toEqual([
    '| A | `/blog/a` | was a draft; fields: draft | |',
  ]);
});

test('a changed document names its fields and counts the words it gained and lost', () => {
  const after = state({
    'blog/2026-01-01-one.md': post('One', 'Four other words here.', 'tags: [a]'),
    'tiers/gold.md': BEFORE['tiers/gold.md'].replace('For some', 'For others'),
  });
  expect(rows(review(after), 'Changed')).toEqual([
    '| One | `/blog/one` | fields: tags | +3 −1 |',
    '| Gold | `content/tiers/gold.md` | fields: summary | |',
  ]);
});

test('the words of a document are those that a reader sees', () => {
  const text = 'One [two](https://example.org/three).\n\n<!-- four -->\n\n![five](/six.png)';
  const after = state({ ...BEFORE, 'blog/2026-02-02-new.md': post('New', text) });
  expect(rows(review(after), 'Added')).toEqual(['| New | `/blog/new` | | +2 |']);
});

test('images have their size', () => {
  const before = state(BEFORE, { pictures: { 'public/a.png': 'x', 'public/b.png': 'x' } });
  const after = state(BEFORE, {
    pictures: { 'public/b.png': 'y', 'public/c.png': 'z'.repeat(1_200_000) },
  });
  const summary = review(after, before);
  expect(summary).toContain('1 image added (1.2 MB).');
  expect(rows(summary, 'Images')).toEqual([
    '| `public/a.png` | removed | |',
    '| `public/b.png` | changed | 1 B |',
    '| `public/c.png` | added | 1.2 MB |',
  ]);
});

test('problems are those of changed files, and every error', () => {
  const warning = { severity: 'warning' as const, line: 3, message: 'is poor' };
  const problems: Problem[] = [
    { ...warning, file: 'content/blog/2026-02-02-new.md', field: 'title' },
    { ...warning, file: 'content/blog/2026-02-02-new.md', isMinor: true },
    { ...warning, file: 'content/blog/2026-01-01-one.md' },
    { ...warning, file: 'content/urls.txt', severity: 'error' },
  ];
  const after = state({ ...BEFORE, 'blog/2026-02-02-new.md': post('New', 'Text.') });
  const summary = review(after, state(BEFORE), problems);
  expect(summary).toContain('1 word added. 1 error, 1 warning.');
  expect(rows(summary, 'Problems')).toEqual([
    '| warning | `content/blog/2026-02-02-new.md:3` | title: is poor |',
    '| error | `content/urls.txt:3` | is poor |',
  ]);
});

test('what an editor wrote becomes no markup of the summary', () => {
  const title = 'a | b <script>x</script> ![i](/x) [l](javascript:x) `c`\n\n# h';
  const after = state({ ...BEFORE, 'blog/2026-02-02-new.md': post(title, 'Text.') });
  expect(rows(review(after), 'Added')).toEqual([
    '| a \\| b \\<script>x\\</script> !\\[i]\\(/x) \\[l]\\(javascript:x) \\`c\\` # h | `/blog/new` | | +1 |',
  ]);
});

test('of very many documents the first hundred are listed', () => {
  const many = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [
      `blog/2026-02-02-n${index}.md`,
      post(`N ${index}`, 'Text.'),
    ]),
  );
  const summary = review(state({ ...BEFORE, ...many }));
  expect(rows(summary, 'Added')).toHaveLength(100);
  expect(summary).toContain('130 documents added');
  expect(summary).toContain('And 30 more.');
});
