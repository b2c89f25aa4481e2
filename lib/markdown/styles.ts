import type { Element, Properties } from 'hast';

/**
 * What editors may say of a thing's looks, in `{:style="…"}` and `style="…"`:
 * each becomes an attribute or one of these classes, since the site's policy
 * allows no inline style. Tailwind makes the classes, by the `@source inline`
 * lines of app/globals.css.
 */
const KEYWORDS: Readonly<Record<string, string>> = {
  'float:left': 'float-left',
  'float:right': 'float-right',
  'float:none': '',
  'clear:both': 'clear-both',
  'text-align:left': 'text-left',
  'text-align:start': 'text-left',
  'text-align:center': 'text-center',
  'text-align:right': 'text-right',
  'text-align:justify': 'text-justify',
  'display:block': 'block',
  'display:inline': 'inline',
  'display:inline-block': 'inline-block',
  'margin:auto': 'mx-auto',
  'margin:0 auto': 'mx-auto',
  'margin-left:auto': 'ml-auto',
  'margin-right:auto': 'mr-auto',
  'font-style:italic': 'italic',
  'font-weight:bold': 'font-bold',
  'vertical-align:middle': 'align-middle',
  'vertical-align:top': 'align-top',
  'height:auto': '',
  'width:auto': '',
};

const LENGTH = /^(\d+(?:\.\d+)?)(px|%|em|rem|vw)?$/;
const PREFIXES: Readonly<Record<string, string>> = {
  width: 'w',
  'max-width': 'max-w',
  'max-height': 'max-h',
};
/** Elements whose size in pixels is an attribute of their own. */
const SIZED = ['img', 'td', 'th', 'table', 'iframe', 'col'];
const STEP = 50;
const LARGEST = 1500;

/**
 * How a numbered list counts, by its `type`: a class each, as of the browsers only
 * Firefox has a selector that tells `A` from `a`.
 */
const COUNTS: Readonly<Record<string, string>> = {
  A: 'upper-alpha',
  a: 'lower-alpha',
  I: 'upper-roman',
  i: 'lower-roman',
};

/** Classes that mean something here: those above, and what old posts name them by. */
const CLASSES = new Set([
  ...Object.values(KEYWORDS).filter(Boolean),
  ...Object.values(COUNTS),
  'table',
  'no_toc',
  'contains-task-list',
  'task-list-item',
]);

/** Whether a class that an editor named has a meaning on this site. */
export function isKnownClass(name: string): boolean {
  return CLASSES.has(name);
}

/** Whether a class reaches a page: one of those that editors may use, or of satteri's own. */
export function isKeptClass(name: string): boolean {
  return (
    isKnownClass(name) ||
    /^(?:language-.+|math-inline|math-display|footnotes|sr-only|data-footnote-backref)$/.test(
      name,
    ) ||
    /^(?:w|max-w|max-h)-\[\d+(?:%|px)\]$/.test(name)
  );
}

/**
 * Properties of which an editor is told nothing: the site has spaces, type and
 * colours of its own.
 */
const SILENT =
  /^(?:background(?:-color)?|color|font(?:-family|-size|-stretch|-variant|-weight)?|letter-spacing|line-height|(?:margin|padding)(?:-(?:top|right|bottom|left|block|inline)(?:-start|-end)?)?|text-indent|word-spacing|-(?:webkit|moz|ms|o)-[a-z-]+|mso-[a-z-]+)$/;

/**
 * Puts the declarations of a style into an element's attributes and classes.
 *
 * @param tagName the element's name, in lower case.
 * @param properties of the element; changed in place.
 * @param style as in a `style` attribute.
 * @returns the declarations that this site doesn't know, but for those of spaces, type and colours.
 */
export function applyStyle(tagName: string, properties: Properties, style: string): string[] {
  const declarations = style.split(';').map((each) => each.trim());
  return declarations.filter((each) => {
    if (!each || applyDeclaration(tagName, properties, each)) return false;
    const [property = ''] = each.toLowerCase().split(':');
    return !SILENT.test(property.trim()) || /url\(/i.test(each);
  });
}

const ALIGNMENTS: Readonly<Record<string, string>> = {
  left: 'text-left',
  center: 'text-center',
  right: 'text-right',
  justify: 'text-justify',
};

/**
 * Puts what an element says of its looks, in `style`, `align`, `width`, `height`
 * and a list's `type`, into attributes and classes that the site knows.
 */
export function applyLooks({ tagName, properties }: Element): void {
  const { style, align } = properties;
  delete properties.style;
  delete properties.align;
  if (typeof style === 'string') applyStyle(tagName, properties, style);
  const side = String(align ?? '').toLowerCase();
  const alignment = tagName === 'img' ? FLOATS[side] : ALIGNMENTS[side];
  if (alignment) addClasses(properties, alignment);
  const count = tagName === 'ol' ? COUNTS[String(properties.type ?? '')] : undefined;
  if (count) addClasses(properties, count);
  for (const name of ['width', 'height']) {
    const value = properties[name];
    delete properties[name];
    if (value !== undefined && value !== null) {
      applyLength(tagName, properties, name, String(value).trim());
    }
  }
}

const FLOATS: Readonly<Record<string, string>> = { left: 'float-left', right: 'float-right' };

/** Adds classes to an element's own. */
export function addClasses(properties: Properties, ...names: string[]): void {
  const own = Array.isArray(properties.className) ? properties.className : [];
  const added = names.filter((name) => !own.includes(name));
  properties.className = added.length > 0 ? [...new Set([...own, ...added])] : own;
}

/**
 * Sets a width or height given as an attribute or a declaration: pixels, or a
 * share of the room there is.
 *
 * @returns whether the value is a length.
 */
export function applyLength(
  tagName: string,
  properties: Properties,
  name: string,
  value: string,
): boolean {
  const [, number, unit = 'px'] = LENGTH.exec(value) ?? [];
  if (number === undefined) return false;
  const prefix = PREFIXES[name];
  if (unit === '%' || unit === 'vw') {
    const share = Math.min(100, Math.max(1, Math.round(Number(number))));
    // A share of a height that nothing sets has no effect, here as in any browser.
    if (prefix) addClasses(properties, `${prefix}-[${share}%]`);
    return true;
  }
  const pixels = Math.round(Number(number) * (unit === 'px' ? 1 : 16));
  if (SIZED.includes(tagName) && (name === 'width' || name === 'height')) {
    properties[name] = pixels;
  } else {
    const step = Math.min(LARGEST, Math.max(STEP, Math.ceil(pixels / STEP) * STEP));
    if (prefix) addClasses(properties, `${prefix === 'w' ? 'max-w' : prefix}-[${step}px]`);
  }
  return true;
}

function applyDeclaration(tagName: string, properties: Properties, declaration: string): boolean {
  const [name = '', ...rest] = declaration.toLowerCase().split(':');
  const property = name.trim();
  const value = rest
    .join(':')
    .replace(/!important/, '')
    .trim();
  const keyword = KEYWORDS[`${property}:${value}`];
  if (keyword !== undefined) {
    if (keyword) addClasses(properties, keyword);
    return true;
  }
  if (!['width', 'height', 'max-width', 'max-height'].includes(property)) return false;
  return applyLength(tagName, properties, property, value);
}
