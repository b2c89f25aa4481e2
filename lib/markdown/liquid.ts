import { lineOf, Ranges } from './edits';
import type { Problems } from './problems';

const TAG = /\{%-?\s*(\w*)[^\n]*?-?%\}|\{\{-?\s*([^{}]*?)\s*-?\}\}/g;
const END_RAW = /\{%-?\s*endraw\s*-?%\}/g;
const UNCLOSED = /\{%(?![^\n]*%\})/;

/** What of Liquid a body may hold, evaluated as Jekyll does; all else stays as written. */
interface Evaluated {
  text: string;
  /** Where text stands that `{% raw %}` keeps: it is never a tag. */
  raw: [start: number, end: number][];
}

/**
 * Evaluates the Liquid of old posts: `{{ site.url }}`, `{{ site.baseurl }}` and
 * `{% raw %}`, in code as well. Any other tag outside code is an error; in code
 * it is taken for the code's own braces and stays.
 *
 * @param body markdown without frontmatter. Its lines stay where they are.
 * @param siteUrl origin that `site.url` stands for.
 * @param codeRanges finds where code stands in a text; asked only if there is a tag left.
 */
export function evaluateLiquid(
  body: string,
  siteUrl: string,
  codeRanges: (text: string) => Ranges,
  problems: Problems,
): string {
  if (!body.includes('{{') && !body.includes('{%')) return body;
  const { text, raw } = evaluate(body, siteUrl, problems);
  if (!text.includes('{{') && !text.includes('{%')) return text;

  const kept = new Ranges(raw);
  const code = codeRanges(text);
  const isText = (offset: number) => kept.has(offset) || code.has(offset);
  for (const match of text.matchAll(TAG)) {
    if (!isText(match.index)) {
      problems.error(lineOf(text, match.index), unknownTag(match[0], match[1] ?? ''), match[0]);
    }
  }
  const unclosed = UNCLOSED.exec(text) ?? /\{\{(?![\s\S]*?\}\})/.exec(text);
  if (unclosed && !isText(unclosed.index)) {
    problems.error(
      lineOf(text, unclosed.index),
      `${unclosed[0].slice(0, 2)} is never closed; close it with ${unclosed[0][1] === '%' ? '%}' : '}}'}, or take it out`,
      unclosed[0].slice(0, 2),
    );
  }
  return text;
}

function evaluate(body: string, siteUrl: string, problems: Problems): Evaluated {
  const raw: Evaluated['raw'] = [];
  let text = '';
  let position = 0;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(body); match; match = TAG.exec(body)) {
    const [tag, name, output] = match;
    text += body.slice(position, match.index);
    position = match.index + tag.length;
    if (name === 'raw') {
      END_RAW.lastIndex = position;
      const end = END_RAW.exec(body);
      if (!end) {
        problems.error(
          lineOf(body, match.index),
          '{% raw %} without {% endraw %}; add the end',
          match[0],
        );
      }
      const content = body.slice(position, end?.index);
      raw.push([text.length, text.length + content.length]);
      text += content;
      position = end ? END_RAW.lastIndex : body.length;
    } else if (output === 'site.url') {
      text += siteUrl;
    } else if (output !== 'site.baseurl') {
      text += tag;
    }
    TAG.lastIndex = position;
  }
  return { text: text + body.slice(position), raw };
}

function unknownTag(tag: string, name: string): string {
  const shown = tag.replace(/\s+/g, ' ');
  if (name === 'highlight' || name === 'endhighlight') {
    return `${shown} is Liquid; write the code between lines of \`\`\` instead`;
  }
  if (name === 'endraw') return `${shown} without {% raw %}; add the beginning or take it out`;
  if (name === 'post_url') {
    return `${shown} is Liquid that this site doesn't have; write the post's address, as /blog/slug`;
  }
  return `${shown} is Liquid that this site doesn't have; write what it stood for, or, to show it as it is, put it between {% raw %} and {% endraw %}`;
}
