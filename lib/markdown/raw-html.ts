import type { Properties } from 'hast';
import { Parser } from 'htmlparser2';
import { linkComplaint } from './addresses';
import { isAllowedElement, isForbiddenElement } from './allowlist';
import { eventHandler } from './attribute-effects';
import { type Edit, Lines } from './edits';
import { embedOf } from './embeds';
import { INLINE_MARK } from './marks';
import type { Names } from './names';
import type { Problems } from './problems';
import { isNeedless, isNeedlessLink, isWidgetClass, shownByScript } from './scripts';
import { applyStyle, isKeptClass } from './styles';

/** Elements that begin a paragraph, by kramdown's list; CommonMark takes some for a block. */
export const SPAN_ELEMENTS =
  /^<\/?(?:a|abbr|acronym|b|big|bdo|br|button|cite|code|del|dfn|em|i|img|input|ins|kbd|label|mark|q|ruby|s|samp|select|small|span|strong|sub|sup|time|tt|u|var|wbr)(?=[\s/>])/i;

/** Elements without an end tag. */
export const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/**
 * The edits that make a block of HTML end where kramdown ends it: a line that
 * begins with `<img>` or the like is a paragraph, and what stands behind the end
 * of the block's last element is markdown again.
 *
 * @param html the block as CommonMark has it.
 * @param start its offset in the text.
 * @param source the text.
 */
export function htmlBlockEdits(html: string, start: number, source: string): Edit[] {
  const openPre = unclosedPre(html);
  if (openPre !== undefined) return blankLineEdits(source, start + openPre);
  if (SPAN_ELEMENTS.test(html)) return [{ start, end: start, text: INLINE_MARK }];
  const ends = new ElementEnds(html);
  let begin = 0;
  for (;;) {
    const end = ends.after(begin);
    const rest = html.slice(end);
    if (end === begin || !rest.trim()) return [];
    const space = rest.length - rest.trimStart().length;
    begin = end + space;
    if (html[begin] !== '<' || SPAN_ELEMENTS.test(html.slice(begin, begin + LONGEST_NAME))) {
      return [{ start: start + end, end: start + begin, text: '\n\n' }];
    }
  }
}

/** No name of an element is longer, with its brackets. */
const LONGEST_NAME = 20;

/** Where the first `<pre>` begins that isn't closed. */
function unclosedPre(html: string): number | undefined {
  const closed = [...html.matchAll(/<\/pre\s*>/gi)].at(-1)?.index ?? 0;
  const open = /<pre\b/i.exec(html.slice(closed));
  return open ? closed + open.index : undefined;
}

/** A blank line would end the block: within `<pre>` it becomes a reference to a line end. */
function blankLineEdits(source: string, start: number): Edit[] {
  const end = source.slice(start).search(/<\/pre\s*>/i);
  if (end === -1) return [];
  const pre = source.slice(start, start + end);
  return [...pre.matchAll(/\n[ \t]*(?=\n)/g)].map(({ index, 0: blank }) => ({
    start: start + index,
    end: start + index + blank.length,
    text: '&#10;',
  }));
}

/** Where the elements (and comments) of a block end, one after the other. */
class ElementEnds {
  /** From here on no element begins that is over in the block. */
  private none = Number.POSITIVE_INFINITY;

  constructor(private readonly html: string) {}

  /** Where the first element behind a place is over; the place itself if it isn't over in the block. */
  after(start: number): number {
    const end = start < this.none ? endOfElement(this.html.slice(start)) : 0;
    if (end > 0) return start + end;
    this.none = Math.min(this.none, start);
    // A closing tag whose element began in an earlier block ends this one as well.
    CLOSING_TAG.lastIndex = start;
    return CLOSING_TAG.test(this.html) ? CLOSING_TAG.lastIndex : start;
  }
}

const CLOSING_TAG = /\s*<\/[a-z][^>]*>/iy;

/** Where the first element (or comment) of a piece is over; 0 if it isn't over in it. */
function endOfElement(html: string): number {
  let depth = 0;
  let end = 0;
  const over = () => {
    if (depth > 0 || end > 0) return;
    end = parser.endIndex + 1;
    // What stands behind is asked for next.
    parser.pause();
  };
  const parser = new Parser({
    onopentag(name) {
      if (!VOID.test(name)) depth += 1;
    },
    onclosetag(name, isImplied) {
      if (!VOID.test(name)) depth -= 1;
      if (!isImplied) over();
    },
    oncomment: over,
  });
  parser.write(html);
  return end;
}

/** What a piece of raw HTML holds, with lines in the body. */
export interface HtmlFindings {
  links: { address: string; line: number }[];
  /** With their levels, 1 to 6. */
  headings: { level: number; line: number }[];
  ids: string[];
}

/** What hears of what stands in raw HTML, and the text that it stands in. */
interface Hearers {
  names: Names;
  image(address: string, line: number, alt: string | undefined): void;
  document: string;
}

/**
 * Looks at the tags of a piece of raw HTML and reports what the page will lack
 * or must not have.
 *
 * @param html the piece.
 * @param line of its beginning, in the body.
 */
export function inspectHtml(
  html: string,
  line: number,
  { names, image, document }: Hearers,
  problems: Problems,
): HtmlFindings {
  const findings: HtmlFindings = { links: [], headings: [], ids: [] };
  if (html.startsWith('<![CDATA[')) problems.error(line, "CDATA isn't allowed; remove it");
  if (html.startsWith('<!--') && !html.includes('-->')) {
    problems.error(line, 'HTML comment is never closed; end it with -->', '<!--');
  }
  // Of a piece that is an end tag alone the parser says nothing.
  if (/^<\/a[\s>]/i.test(html)) names.closeLink();
  const lines = new Lines(html);
  const hasStyleEnd = /<\/style/i.test(html);
  let forbidden = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        // What stands in an element that has to go, goes with it.
        if (forbidden > 0 || isForbiddenElement(name)) forbidden += 1;
        if (forbidden > 1) return;
        const at = line + lines.at(parser.startIndex) - 1;
        if (name === 'style' && !hasStyleEnd) {
          problems.error(at, '<style> is never closed; take it out', '<style');
        }
        const content = html.slice(parser.endIndex + 1);
        const complaint = elementComplaint(name, attributes, content, document);
        if (complaint) problems[complaint.severity](at, complaint.message, `<${name}`);
        for (const { message, near } of attributeComplaints(name, attributes)) {
          problems.error(at, message, near);
        }
        if (isAllowedElement(name)) leaveOutLooks(name, attributes, at, problems);
        if (attributes.id) findings.ids.push(attributes.id);
        if (name === 'a' && attributes.name) findings.ids.push(attributes.name);
        if (name === 'a' && attributes.href) {
          findings.links.push({ address: attributes.href, line: at });
          names.openLink(attributes.href, at);
        }
        if (name === 'a') names.say(labelOf(attributes));
        const level = /^h([1-6])$/.exec(name)?.[1];
        if (level) findings.headings.push({ level: Number(level), line: at });
        if (name === 'details') names.openDetails(at);
        if (name === 'summary') names.summarise();
        if (name === 'iframe' && !complaint && !attributes.title?.trim()) {
          problems.warning(
            at,
            '<iframe> has no title; add title="what the video shows"',
            '<iframe',
          );
        }
        if (name === 'img') {
          image(attributes.src ?? '', at, labelOf(attributes));
          if (attributes.alt === undefined) {
            problems.warning(
              at,
              '<img> has no alt; add alt="what it shows", or alt="" if it says nothing',
              '<img',
            );
          }
        }
      },
      ontext(text) {
        names.say(text);
      },
      onclosetag(name, isImplied) {
        if (forbidden > 0) forbidden -= 1;
        // What the piece leaves open, a later one closes.
        if (name === 'a' && !isImplied) names.closeLink();
      },
    },
    { recognizeSelfClosing: true },
  );
  parser.end(html);
  return findings;
}

type Attributes = Record<string, string>;

/** What a screen reader calls an element by its attributes. */
function labelOf(attributes: Attributes): string {
  return attributes['aria-label'] || attributes.alt || attributes.title || '';
}

function elementComplaint(
  name: string,
  attributes: Attributes,
  content: string,
  document: string,
): { severity: 'error' | 'warning'; message: string } | undefined {
  const isStylesheet = name === 'link' && /\bstylesheet\b/i.test(attributes.rel ?? '');
  if (name === 'link' && isNeedlessLink(attributes)) return undefined;
  if (name === 'style' || isStylesheet) {
    return {
      severity: 'warning',
      message: `<${name}> is left out, since the site styles posts itself; take it out`,
    };
  }
  if (name === 'script') {
    const isSaid = isNeedless(attributes, content, document) || shownByScript(attributes);
    if (isSaid) return undefined;
  }
  if (name === 'iframe') {
    if (attributes.src && embedOf(attributes.src) && attributes.srcdoc === undefined)
      return undefined;
    const what =
      attributes.srcdoc === undefined
        ? attributes.src
          ? `of ${attributes.src}`
          : 'without src'
        : 'with srcdoc';
    return {
      severity: 'error',
      message: `<iframe> ${what} isn't allowed; embed a video of YouTube, or link to the page`,
    };
  }
  if (isForbiddenElement(name)) {
    return { severity: 'error', message: `<${name}> isn't allowed; ${instead(name)}` };
  }
  if (isAllowedElement(name)) return undefined;
  return {
    severity: 'warning',
    message: `<${name}> isn't known here, so only its text stays; take it out`,
  };
}

/** What to write in place of an element that isn't allowed. */
function instead(name: string): string {
  if (name === 'svg') return 'save it as a file under public/assets and show it as an image';
  if (name === 'math') return 'write the formula in TeX, as $x^2$';
  if (/^(?:audio|embed|object|video)$/.test(name)) return 'link to the file instead';
  if (/^(?:button|form|input|select|textarea)$/.test(name)) {
    return 'take it out, or link to a page that has the form';
  }
  return 'take it out';
}

function attributeComplaints(
  name: string,
  attributes: Attributes,
): { message: string; near: string }[] {
  if (isForbiddenElement(name)) return [];
  return Object.entries(attributes).flatMap(([key, value]) => {
    if (/^on/i.test(key)) return [{ message: eventHandler(key), near: key }];
    // What an image shows is looked at where the images of markdown are, too.
    if (key === 'src' && name === 'img') return [];
    if (/^(?:href|src|action|formaction|xlink:href|data|cite|background|poster)$/i.test(key)) {
      const message = name === 'iframe' ? undefined : linkComplaint(value);
      return message ? [{ message, near: value }] : [];
    }
    return [];
  });
}

function leaveOutLooks(
  name: string,
  { style = '', class: classes = '' }: Attributes,
  line: number,
  problems: Problems,
): void {
  const scratch: Properties = {};
  for (const unknown of applyStyle(name, scratch, style)) {
    problems.leaveOut(line, `style "${unknown}"`);
  }
  for (const each of classes.split(/\s+/)) {
    if (each && !isKeptClass(each) && !isWidgetClass(each))
      problems.leaveOut(line, `class "${each}"`);
  }
}
