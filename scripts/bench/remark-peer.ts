import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeSlug from 'rehype-slug';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import remarkSmartypants from 'remark-smartypants';
import { createCssVariablesTheme, createHighlighterCore } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { splitFrontmatter } from '../../lib/markdown/frontmatter';

/** Highlights code, or returns undefined if it doesn't know the language. */
export type Highlight = (code: string, lang: string) => Root | undefined;

/**
 * Makes what a site would use that renders its markdown with remark and rehype:
 * one processor for all documents, highlighting included.
 *
 * @param highlight the site's highlighter; by default Shiki as its manual sets it up.
 */
export async function createRemarkPeer(highlight?: Highlight): Promise<(source: string) => string> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkSmartypants, { dashes: 'oldschool' })
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(rehypeSlug)
    .use(rehypeHighlight, highlight ?? (await createHighlight()))
    .use(rehypeStringify)
    .freeze();
  return (source) => String(processor.processSync(splitFrontmatter(source).body));
}

/** Loads Shiki with the languages and the kind of theme that our renderer uses. */
async function createHighlight(): Promise<Highlight> {
  const theme = createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--c-' });
  const highlighter = await createHighlighterCore({
    themes: [theme],
    langs: [
      import('shiki/langs/python.mjs'),
      import('shiki/langs/cpp.mjs'),
      import('shiki/langs/bash.mjs'),
      import('shiki/langs/json.mjs'),
      import('shiki/langs/yaml.mjs'),
      import('shiki/langs/diff.mjs'),
      import('shiki/langs/javascript.mjs'),
      import('shiki/langs/typescript.mjs'),
      import('shiki/langs/rust.mjs'),
      import('shiki/langs/go.mjs'),
    ],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  const known = new Set(highlighter.getLoadedLanguages());
  return (code, lang) =>
    known.has(lang) ? highlighter.codeToHast(code, { lang, theme: 'css-variables' }) : undefined;
}

/** Replaces each `<pre><code class="language-x">` by what Shiki makes of it. */
function rehypeHighlight(highlight: Highlight) {
  return (tree: Root) => {
    visit(tree, 'element', (pre, index, parent) => {
      const [code] = pre.children;
      if (pre.tagName !== 'pre' || code?.type !== 'element' || !parent) return;
      const language = languageOf(code);
      const highlighted = language && highlight(textOf(code).replace(/\n$/, ''), language);
      const [element] = highlighted ? highlighted.children : [];
      if (index === undefined || element?.type !== 'element') return;
      parent.children[index] = element;
      return SKIP;
    });
  };
}

function languageOf({ properties }: Element): string | undefined {
  const names = Array.isArray(properties.className) ? properties.className : [];
  const name = names.map(String).find((each) => each.startsWith('language-'));
  return name?.slice('language-'.length).toLowerCase();
}
