import Builder from 'fast-xml-builder';

const builder = new Builder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  cdataPropName: '#cdata',
  suppressEmptyNode: true,
});

/**
 * An XML document, without white space between elements.
 *
 * @param elements by name: a text, or what is in it. Names that begin with `@` are
 * attributes, `#text` and `#cdata` are text; a list is one element after the
 * other; what is undefined isn't there. Instructions begin with `?`.
 */
export function xmlDocument(elements: Readonly<Record<string, unknown>>): string {
  const declaration = { '?xml': { '@version': '1.0', '@encoding': 'utf-8' } };
  return builder.build({ ...declaration, ...elements });
}
