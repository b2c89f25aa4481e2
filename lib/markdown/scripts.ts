/** The attributes by which a script is known. */
export interface ScriptAttributes {
  src?: string;
  type?: string;
  'data-id'?: string;
}

/** Widgets whose text stands in the document: the script only dresses it up. */
const WIDGETS: [src: RegExp, beside: RegExp][] = [
  [/^platform\.(?:twitter|x)\.com\/widgets\.js/, /\btwitter-[a-z]/],
  [/^(?:www\.|platform\.)?instagram\.com\/(?:[a-z_]+\/)?embeds?\.js/i, /\binstagram-media\b/],
  [/^(?:www\.)?tiktok\.com\/embed\.js/, /\btiktok-embed\b/],
  [/^embed\.(?:reddit|redditmedia)\.com\/widgets/, /\breddit-(?:card|embed)/],
  [/^embed\.bsky\.app\/static\/embed\.js/, /\bbluesky-embed\b/],
  [/^embedr\.flickr\.com\/assets\/client-code\.js/, /\bdata-flickr-embed\b/],
  [/^s\.imgur\.com\/min\/embed\.js/, /\bimgur-embed-pub\b/],
  [/^(?:[a-z-]+\.)?codepen\.io\/assets\/embed\/ei\.js/, /\bcodepen\b/],
  [/^buttons\.github\.io\/buttons\.js/, /\bgithub-button\b/],
];

const WIDGET_CLASS =
  /^(?:twitter|instagram|tiktok|reddit|bluesky|imgur|codepen|github-button)(?:$|-)/;

/** Tells whether a class is there for a widget's script, which the site goes without. */
export function isWidgetClass(name: string): boolean {
  return WIDGET_CLASS.test(name);
}

/** What draws formulas, and what MathJax's own manual loads before it. */
const FORMULAS =
  /mathjax|katex|\/(?:auto-render|mathtex-script-type)(?:\.min)?\.js|polyfill(?:-fastly)?\.io\/|\/polyfill(?:\.min)?\.js/i;

/** Settings of what draws formulas, and the call of it. */
const FORMULA_SETTINGS =
  /^\s*(?:(?:window\.)?MathJax\s*=|MathJax\.(?:Hub|Ajax)\.|(?:window\.)?katex\b)|\brenderMathInElement\s*\(/;

/**
 * Tells whether a script does only what the site does by itself, or dresses up
 * text that the document has: without it no reader loses anything.
 *
 * @param content what stands in the element.
 * @param document the whole text that it stands in.
 */
export function isNeedless(
  { src = '', type = '' }: ScriptAttributes,
  content: string,
  document: string,
): boolean {
  if (/^\s*text\/x-mathjax-config\b/i.test(type)) return true;
  if (!src.trim()) return FORMULA_SETTINGS.test(content);
  const address = withoutScheme(src);
  if (FORMULAS.test(address)) return true;
  return WIDGETS.some(([known, beside]) => known.test(address) && beside.test(document));
}

/** Tells whether a `<link>` only loads something for what {@link isNeedless} or faster. */
export function isNeedlessLink({ rel = '', href = '' }: { rel?: string; href?: string }): boolean {
  if (/^\s*(?:dns-prefetch|modulepreload|preconnect|prefetch|preload)\s*$/i.test(rel)) return true;
  return /\bstylesheet\b/i.test(rel) && FORMULAS.test(href);
}

/**
 * Returns the address of what a script shows, if the script is itself the content:
 * a gist, a recording, slides. Undefined for any other script.
 */
export function shownByScript({
  src = '',
  'data-id': id = '',
}: ScriptAttributes): string | undefined {
  const address = withoutScheme(src);
  const [, gist] = /^gist\.github\.com\/((?:[\w-]+\/)?[\da-f]+)\.js(?=\?|$)/i.exec(address) ?? [];
  if (gist) return `https://gist.github.com/${gist}${gistFile(address)}`;
  const [, cast] = /^asciinema\.org\/a\/([\w-]+)\.js(?=\?|$)/i.exec(address) ?? [];
  if (cast) return `https://asciinema.org/a/${cast}`;
  const [, fiddle] =
    /^jsfiddle\.net\/((?:[\w-]+\/)?[\w-]+)\/(?:\d+\/)?embed\b/i.exec(address) ?? [];
  if (fiddle) return `https://jsfiddle.net/${fiddle}/`;
  if (/^speakerdeck\.com\/assets\/embed\.js/i.test(address) && /^[\da-f]+$/i.test(id)) {
    return `https://speakerdeck.com/player/${id}`;
  }
  return undefined;
}

/** A gist's page has each file at an id made of its name. */
function gistFile(address: string): string {
  const query = address.slice(address.indexOf('?') + 1);
  const file = address.includes('?') ? new URLSearchParams(query).get('file') : null;
  return file ? `#file-${file.toLowerCase().replace(/[^a-z\d_]+/g, '-')}` : '';
}

function withoutScheme(address: string): string {
  return address.trim().replace(/^(?:https?:)?\/\//i, '');
}
