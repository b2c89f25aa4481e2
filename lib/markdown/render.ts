import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { allowlist } from './allowlist';
import { splitFrontmatter } from './frontmatter';

/** What one markdown document becomes. */
export interface RenderedMarkdown {
  /** Safe HTML. */
  html: string;
}

/**
 * Renders a markdown document, its frontmatter left aside.
 *
 * @param source the whole file.
 */
export function renderMarkdown(source: string): RenderedMarkdown {
  const { body } = splitFrontmatter(source);
  const tree = markdownToHast(body, {
    features: { frontmatter: false, rawHtml: true, smartPunctuation: true },
    position: false,
  });
  // sanitize() is typed for any node and gives a root for a root.
  return { html: toHtml(sanitize(tree, allowlist) as Root) };
}
