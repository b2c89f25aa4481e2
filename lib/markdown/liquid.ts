import { Finder, Lines, Ranges } from './edits';
import type { Problems } from './problems';

/** A tag of Liquid in a text. */
interface Tag {
  start: number;
  end: number;
  /** The first word of `{% … %}`. */
  name: string;
  /** What stands in `{{ … }}`; undefined for a tag of the other kind. */
  output: string | undefined;
}

/**
 * The tags of a text, in order. A pattern would look for the end of a tag behind every
 * brace anew, which takes the square of the time.
 */
class Tags {
  private readonly end: Finder;
  private readonly lineEnd: Finder;
  private readonly brace = /[{}]/g;

  constructor(private readonly text: string) {
    this.end = new Finder(text, '%}');
    this.lineEnd = new Finder(text, '\n');
  }

  /** The first tag from an offset on, which is no less than in the call before. */
  from(offset: number): Tag | undefined {
    for (let at = this.text.indexOf('{', offset); at !== -1; at = this.text.indexOf('{', at + 1)) {
      const sign = this.text[at + 1];
      const tag = sign === '%' ? this.statement(at) : sign === '{' ? this.outputAt(at) : undefined;
      if (tag) return tag;
    }
    return undefined;
  }

  private statement(start: number): Tag | undefined {
    const inner = this.text[start + 2] === '-' ? start + 3 : start + 2;
    const begin = skipSpace(this.text, inner);
    const end = this.end.from(begin);
    if (end > this.lineEnd.from(begin)) return undefined;
    if (end === Number.POSITIVE_INFINITY) return undefined;
    WORD.lastIndex = begin;
    return { start, end: end + 2, name: WORD.exec(this.text)?.[0] ?? '', output: undefined };
  }

  private outputAt(start: number): Tag | undefined {
    this.brace.lastIndex = start + 2;
    const end = this.brace.exec(this.text)?.index;
    if (end === undefined || !this.text.startsWith('}}', end)) return undefined;
    const inner = this.text
      .slice(start + 2, end)
      .replace(/^-/, '')
      .replace(/-$/, '');
    return { start, end: end + 2, name: '', output: inner.trim() };
  }
}

const WORD = /\w*/y;

function skipSpace(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !(text[at] ?? '').trim()) at += 1;
  return at;
}

const END_RAW = /\{%-?\s*endraw\s*-?%\}/g;

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
  const lines = new Lines(text);
  const tags = new Tags(text);
  for (let tag = tags.from(0); tag; tag = tags.from(tag.end)) {
    if (isText(tag.start)) continue;
    const written = text.slice(tag.start, tag.end);
    problems.error(lines.at(tag.start), unknownTag(written, tag.name), written);
  }
  const unclosed = unclosedTag(text);
  if (unclosed !== undefined && !isText(unclosed)) {
    const begin = text.slice(unclosed, unclosed + 2);
    const end = begin === '{%' ? '%}' : '}}';
    const message = `${begin} is never closed; close it with ${end}, or take it out`;
    problems.error(lines.at(unclosed), message, begin);
  }
  return text;
}

/** Where the first tag begins that isn't closed in its line, or an output that isn't at all. */
function unclosedTag(text: string): number | undefined {
  let start = 0;
  for (const line of text.split('\n')) {
    const at = line.indexOf('{%', Math.max(0, line.lastIndexOf('%}') - 1));
    if (at !== -1) return start + at;
    start += line.length + 1;
  }
  const at = text.indexOf('{{', Math.max(0, text.lastIndexOf('}}') - 1));
  return at === -1 ? undefined : at;
}

function evaluate(body: string, siteUrl: string, problems: Problems): Evaluated {
  const raw: Evaluated['raw'] = [];
  const lines = new Lines(body);
  const tags = new Tags(body);
  let text = '';
  let position = 0;
  for (let tag = tags.from(0); tag; tag = tags.from(position)) {
    const written = body.slice(tag.start, tag.end);
    text += body.slice(position, tag.start);
    position = tag.end;
    if (tag.name === 'raw') {
      END_RAW.lastIndex = position;
      const end = END_RAW.exec(body);
      if (!end) {
        problems.error(lines.at(tag.start), '{% raw %} without {% endraw %}; add the end', written);
      }
      const content = body.slice(position, end?.index);
      raw.push([text.length, text.length + content.length]);
      text += content;
      position = end ? END_RAW.lastIndex : body.length;
    } else if (tag.output === 'site.url') {
      text += siteUrl;
    } else if (tag.output !== 'site.baseurl') {
      text += written;
    }
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
