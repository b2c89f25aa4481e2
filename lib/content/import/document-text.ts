import { stringify } from 'yaml';
import { splitFrontmatter } from '../../markdown/frontmatter';

/** Characters that search engines and cards show of a description. */
const SHOWN = 160;

/** Writes a document: its fields as YAML, and its text. */
export function documentText(values: Record<string, unknown>, body: string): string {
  return `---\n${stringify(values, { lineWidth: 0 })}---\n\n${body}`;
}

/** Returns the line of a file that a line of its body is. */
export function fileLine(text: string, bodyLine: number): number {
  const { bodyLine: first, body } = splitFrontmatter(text);
  return first + bodyLine - 1 + (body.startsWith('\n') ? 1 : 0);
}

/** Returns the beginning of a text, as many whole words as a description shows. */
export function shortened(text: string): string {
  if (text.length <= SHOWN) return text;
  const cut = text.slice(0, SHOWN - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > SHOWN / 2 ? cut.slice(0, space) : cut).replace(/(?<![\s.,:;–—-])[\s.,:;–—-]+$/, '')}…`;
}

/** Returns the first paragraph of a markdown text that is plain prose; undefined if none is. */
export function firstParagraph(body: string): string | undefined {
  return body
    .slice(0, 10_000)
    .split(/\n[ \t]*\n/)
    .map((block) => block.trim())
    .find(
      (block) =>
        /^[\p{L}\p{N}"'“‘*[`]/u.test(block) &&
        !/^\[[^\]]*\]:|^\d+[.)]\s|^\* |\n[-=]{3,}$/.test(block),
    );
}
