import { isRecord } from './yaml';

/** The values of a list in frontmatter, or those between white space of a text. */
function splitTerms(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\s+/).filter(Boolean);
  if (Array.isArray(value)) return value.flat(9).filter(isTerm).map(String);
  return [];
}

function isTerm(value: unknown): boolean {
  return value !== null && value !== undefined && !isRecord(value);
}

/**
 * The tags or categories of a document: Jekyll takes the singular field as one value and
 * splits a text in the plural one at white space, and only where there is no singular.
 */
export function termsOf(
  values: Readonly<Record<string, unknown>>,
  singular: string,
  plural: string,
): string[] {
  const one = values[singular];
  if (one === null || one === undefined || one === false) return splitTerms(values[plural]);
  return Array.isArray(one) ? splitTerms(one) : [String(one)];
}

/** The categories of a document: those of the folders above `_posts` come first. */
export function categoriesOf(
  values: Readonly<Record<string, unknown>>,
  folders: readonly string[],
): string[] {
  return [
    ...new Set([
      ...folders,
      ...splitTerms(values.categories),
      ...termsOf(values, 'category', 'categories'),
    ]),
  ];
}
