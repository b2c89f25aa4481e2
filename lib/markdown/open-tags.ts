import { Parser } from 'htmlparser2';
import { isAllowedElement, isForbiddenElement } from './allowlist';
import { Lines } from './edits';
import type { Problems } from './problems';
import { COMMENT_OR_TAG } from './tag-ends';

/** Elements that HTML ends by itself, or that hold nothing. */
const ENDS_ITSELF =
  /^(?:body|br|col|colgroup|dd|dt|head|hr|html|img|input|li|option|p|rp|rt|source|tbody|td|tfoot|th|thead|tr|wbr)$/;

/** Elements whose content is text to browsers, up to the end tag, and isn't shown. */
const RAW_TEXT = /^(?:iframe|noembed|noframes|plaintext|script|textarea|title|xmp)$/;

/** Elements that hide what stands in them, or show it on a click. */
const HIDES =
  /^(?:audio|canvas|details|dialog|iframe|math|noembed|noframes|noscript|object|plaintext|script|select|svg|template|textarea|title|video|xmp)$/;

/** Nobody nests more on purpose; it bounds what a document of open tags alone costs. */
const DEEPEST = 100;

/**
 * Hears the HTML of a document from its begin to its end, piece by piece, and
 * reports the elements that are open when it is over: they hold what isn't theirs.
 */
export class OpenTags {
  private open: { name: string; line: number }[] = [];

  constructor(private readonly problems: Problems) {}

  /**
   * A piece of HTML.
   *
   * @param line of its begin, in the body.
   */
  hear(html: string, line: number): void {
    if (this.open.length >= DEEPEST || html.startsWith('<!')) return;
    // What an earlier piece opened, this one may close.
    const before = this.open.map(({ name }) => `<${name}>`).join('');
    const known = [...this.open];
    const stack: { name: string; line: number }[] = [];
    const lines = new Lines(html);
    let isOver = false;
    const parser = new Parser(
      {
        onopentag(name) {
          const isBefore = parser.startIndex < before.length;
          const at = line + lines.at(parser.startIndex - before.length) - 1;
          stack.push((isBefore && known.shift()) || { name, line: at });
        },
        onclosetag(name) {
          if (!isOver) stack.splice(stack.findLastIndex((each) => each.name === name));
        },
      },
      { recognizeSelfClosing: true },
    );
    parser.write(before + html);
    isOver = true;
    parser.end();
    this.open = stack.filter(
      ({ name }) => HIDES.test(name) || (isAllowedElement(name) && !ENDS_ITSELF.test(name)),
    );
  }

  /**
   * A block of markdown or HTML begins.
   *
   * @param html of the block, if it is one.
   */
  enterBlock(html = ''): void {
    this.open = this.open.filter((each) => {
      const isOver = !RAW_TEXT.test(each.name) || startsWithEnd(html, each.name);
      if (!isOver) this.hides(each);
      return isOver;
    });
  }

  /** The document is over. */
  end(): void {
    for (const each of this.open) {
      const { name, line } = each;
      if (HIDES.test(name)) this.hides(each);
      else {
        const what = `add </${name}> behind what belongs to it`;
        this.problems.warning(line, `<${name}> is never closed; ${what}`, `<${name}`);
      }
    }
  }

  private hides({ name, line }: { name: string; line: number }): void {
    const message = `<${name}> is never closed, so it hides what follows; add </${name}> behind what belongs to it`;
    this.problems.error(line, message, `<${name}`);
  }
}

function startsWithEnd(html: string, name: string): boolean {
  return html.slice(0, name.length + 2).toLowerCase() === `</${name}`;
}

/**
 * Reports a tag whose end is missing: it takes the text behind it for its own.
 *
 * @param html a piece of raw HTML.
 * @param line of its begin, in the body.
 */
export function inspectTagEnds(html: string, line: number, problems: Problems): void {
  if (html.startsWith('<!')) return;
  const lines = new Lines(html);
  for (const { index, 1: slash, 2: name, 3: end } of html.matchAll(COMMENT_OR_TAG)) {
    if (!name || end) continue;
    problems.error(
      line + lines.at(index) - 1,
      `the tag <${slash}${name} is never finished; close the quotation mark in it, or add the > at its end`,
      `<${slash}${name}`,
    );
  }
}

/** The begin of a tag that is so far from one that markdown takes it for text. */
const IN_TEXT = /(?<!\\)<([a-z][a-z0-9]*)\s+[a-z-]+\s*=\s*["']/gi;

/**
 * Reports what was meant for a tag and stands in the text as it was written.
 *
 * @param text as it stands in the source.
 * @param line of its begin, in the body.
 */
export function inspectTagsInText(text: string, line: number, problems: Problems): void {
  const lines = new Lines(text);
  for (const { index, 1: name = '' } of text.matchAll(IN_TEXT)) {
    if (!isAllowedElement(name.toLowerCase()) && !isForbiddenElement(name.toLowerCase())) continue;
    problems.error(
      line + lines.at(index) - 1,
      `the tag <${name} can’t be read, so it would be shown as text; look for a quotation mark, a space or a > that is missing`,
      `<${name}`,
    );
  }
}
