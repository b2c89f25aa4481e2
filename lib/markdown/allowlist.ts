import type { Root } from 'hast';
import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { imageComplaint, linkComplaint } from './addresses';
import { isKeptClass } from './styles';
import { visitElements } from './tree';

const attributes = defaultSchema.attributes ?? {};

/** Roles that say what no element says; any other has an element, or is none of a text's. */
const ROLES = ['note', 'group', 'figure'];
/** Elements that have no name, so that a label of theirs is never said (ARIA in HTML). */
const UNNAMED =
  /^(?:abbr|b|bdi|bdo|br|caption|cite|code|col|colgroup|dd|del|dfn|div|dt|em|figcaption|i|ins|kbd|mark|p|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;
const WHOLE = /^-?\d+$/;
const SCOPE: [string, ...string[]] = ['scope', 'row', 'col', 'rowgroup', 'colgroup'];

/**
 * What of an editor's HTML may reach a page. Everything else is dropped, after
 * it was reported.
 */
const schema: Schema = {
  ...defaultSchema,
  // A body brings its own ids, which no script of ours looks up by name.
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'input' && name !== 'source'),
    'abbr',
    'address',
    'aside',
    'article',
    'bdi',
    'bdo',
    'big',
    'caption',
    'center',
    'cite',
    'col',
    'colgroup',
    'dfn',
    'figcaption',
    'figure',
    'footer',
    'header',
    'iframe',
    'input',
    'mark',
    'main',
    'nav',
    'small',
    'time',
    'u',
    'wbr',
  ],
  attributes: {
    ...attributes,
    '*': [
      'className',
      // A link leads to no id with a space in it, but for chance.
      ['id', /^\S+$/],
      'title',
      // By the shape of a language's tag (RFC 5646); none at all is that of no language.
      ['lang', /^(?:[a-z]{2,8}(?:-[a-z\d]{1,8})*)?$/i],
      ['dir', 'ltr', 'rtl', 'auto'],
      'ariaLabel',
      'ariaHidden',
      ['role', ...ROLES],
    ],
    a: [
      ...(attributes.a ?? []).filter((each) => each !== 'className' && !isClassRule(each)),
      'target',
      'rel',
      'name',
    ],
    img: ['src', 'alt', 'width', 'height'],
    iframe: ['src', 'title'],
    ol: [['start', WHOLE], 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    ul: [],
    li: [['value', WHOLE]],
    td: ['colSpan', 'rowSpan', 'headers', 'align', 'width', 'height'],
    th: ['colSpan', 'rowSpan', 'headers', SCOPE, 'abbr', 'align', 'width', 'height'],
    col: ['span', 'width'],
    colgroup: ['span'],
    table: ['width', 'dataToc'],
    time: [['dateTime', /^[-+\dPTWDHMSYZ:. ]+$/i]],
    details: ['open'],
    abbr: ['title'],
    section: ['dataFootnotes'],
    code: [],
    h2: [],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
  },
  // Judged below as browsers read them; hast-util-sanitize takes any text before a colon for a scheme.
  protocols: {},
};

/** Elements whose text goes with them: it was never meant to be read. */
const DROPPED_WHOLE = ['script', 'style', 'template', 'noscript', 'object', 'embed', 'svg', 'math'];

/** Whether an element of an editor's HTML may reach a page. */
export function isAllowedElement(tagName: string): boolean {
  return schema.tagNames?.includes(tagName) ?? false;
}

/** Elements whose presence is an error, since dropping them would lose what they do or say. */
export function isForbiddenElement(tagName: string): boolean {
  return /^(?:script|object|embed|applet|form|input|button|select|option|optgroup|textarea|svg|math|base|meta|link|frame|frameset|noscript|template|slot|portal|dialog|audio|video|canvas|map|area|html|head|body|title|marquee|param|xml|fencedframe|xmp|plaintext|noembed|noframes|listing|source)$/.test(
    tagName,
  );
}

/** Leaves of a tree only what the allowlist names. */
export function sanitizeTree(tree: Root): Root {
  visitElements(tree, ({ tagName, properties }) => {
    for (const name of ['href', 'cite', 'longDesc']) {
      if (name in properties && linkComplaint(String(properties[name]))) delete properties[name];
    }
    const { role } = properties;
    if (UNNAMED.test(tagName) && !ROLES.includes(String(role))) delete properties.ariaLabel;
    if (tagName === 'img' && imageComplaint(String(properties.src ?? ''))) delete properties.src;
    if (!Array.isArray(properties.className)) return;
    const known = properties.className.filter((name) => isKeptClass(String(name)));
    if (known.length > 0) properties.className = known;
    else delete properties.className;
  });
  // sanitize() is typed for any node and gives a root for a root.
  return sanitize(tree, { ...schema, strip: DROPPED_WHOLE }) as Root;
}

function isClassRule(rule: unknown): boolean {
  return Array.isArray(rule) && rule[0] === 'className';
}
