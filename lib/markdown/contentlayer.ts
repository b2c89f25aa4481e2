import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { renderMarkdown } from './render';

/**
 * Makes contentlayer compile markdown with our renderer: its `markdown` option
 * takes a function over a unified builder, whose parser and compiler this sets.
 * All the work is in the compiler, which sees the whole file, frontmatter included.
 */
export function useSiteMarkdown(builder: Processor): void {
  builder.parser = () => ({ type: 'root', children: [] });
  builder.compiler = (_tree: unknown, file: VFile) => renderMarkdown(String(file)).html;
}
