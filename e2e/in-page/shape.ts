/** Attributes whose values are words or names of things: which ones doesn't matter, whether there are any does. */
const WORDS = new Set([
  'alt',
  'aria-controls',
  'aria-describedby',
  'aria-label',
  'aria-labelledby',
  'cite',
  'content',
  'datetime',
  'for',
  'height',
  'href',
  'id',
  'itemid',
  'name',
  'placeholder',
  'src',
  'srcset',
  'title',
  'value',
  'width',
]);

/**
 * The structure of the page: its elements with their attributes, and where text stands. Pages
 * whose structure is the same differ in nothing but words, pictures and addresses.
 */
export function shapeOf(element: Element = document.documentElement): string {
  if (element.matches('script, style, noscript')) return '';
  const attributes = [...element.attributes]
    .filter(({ name }) => !name.startsWith('data-'))
    .map(({ name, value }) => `${name}=${WORDS.has(name) ? value !== '' : value}`);
  const children = [...element.childNodes].map((node) => {
    if (node instanceof Element) return shapeOf(node);
    return node instanceof Text && node.data.trim() ? 'text' : '';
  });
  return `<${element.tagName} ${attributes.sort().join(' ')}>${children.join('')}</>`;
}
