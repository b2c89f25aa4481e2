import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { imageResolver } from '../images/files';
import { splitFrontmatter } from './frontmatter';
import { plainText } from './plain-text';
import { renderMarkdown } from './render';
import { markdownTwin } from './twin';

const FIXTURES = 'lib/markdown/fixtures';
const ADDRESS = 'https://example.org/blog/post';

const twin = (body: string, images: readonly string[] = []) =>
  markdownTwin(body, { address: ADDRESS, images });

/** Another renderer of markdown, as readers of the twin have it. */
const peer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeRaw);

const readByPeer = (markdown: string) => peer.runSync(peer.parse(markdown)) as Root;

/** The words of a text, without what only the one or the other has: links to videos for frames. */
const wordsOf = (text: string) =>
  text.replace(/Watch (?:“.*?”|the video) on YouTube/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const every = ['posts', '../../../content'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(FIXTURES, folder, name)),
);

test('another renderer reads the same words in a twin as the page has', async () => {
  expect(every.length).toBeGreaterThan(150);
  for (const path of every) {
    const source = readFileSync(path, 'utf8');
    const { text } = await renderMarkdown(source, {
      siteUrl: 'https://example.org',
      resolveImage: imageResolver('public', 'content'),
    });
    const read = plainText(readByPeer(twin(splitFrontmatter(source).body)));
    expect.soft(wordsOf(read), path).toEqual(wordsOf(text));
  }
});
