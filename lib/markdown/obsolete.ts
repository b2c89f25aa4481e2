import type { Element, Root } from 'hast';
import { addClasses } from './styles';
import { visitElements } from './tree';

/** Elements that HTML no longer has, or only once in a page, and those that stand in for them. */
const SUCCESSORS: Readonly<Record<string, string>> = {
  center: 'div',
  main: 'div',
  strike: 's',
  tt: 'code',
};

/**
 * Puts what HTML has today in place of what old posts were written with, such as
 * `<center>` and `<a name>`. An id that stands elsewhere in the tree wins over a
 * name, as it does in browsers.
 */
export function replaceObsolete(tree: Root): void {
  const ids = new Set<unknown>();
  const named: Element[] = [];
  visitElements(tree, (each) => {
    const { tagName, properties } = each;
    const successor = SUCCESSORS[tagName];
    if (successor) each.tagName = successor;
    if (tagName === 'center') addClasses(properties, 'text-center');
    if (tagName === 'a' && properties.name) named.push(each);
    if (properties.id) ids.add(properties.id);
  });
  for (const { properties } of named) {
    const { id, name } = properties;
    // With an id of its own it is reached by both.
    if (id && !ids.has(name)) continue;
    delete properties.name;
    if (ids.has(name)) continue;
    properties.id = name;
    ids.add(name);
  }
}
