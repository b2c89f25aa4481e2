/** The order of two texts by their characters, which is the same on every machine; for `sort`. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A number with what it counts: `1 post`, `2 posts`.
 *
 * @param noun in the singular; its plural takes an s.
 */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A name with the article that it takes, by its first letter: `a Gold`, `an Associate`. */
export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}
