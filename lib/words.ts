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

/** What ends a sentence, with the quotation marks or brackets that may close after it. */
const ENDED = /[.!?…。！？।։][\p{Pe}\p{Pf}"']*$/u;

/** The period after a sentence that ends with this text: none where it has one, as in `Example e.V.`. */
export function periodAfter(text: string): '' | '.' {
  return ENDED.test(text) ? '' : '.';
}

/** A sentence with a period at its end, and one only. */
export function sentence(text: string): string {
  return text + periodAfter(text);
}

const LISTS = new Intl.ListFormat('en-GB');

/** Things in a row: `a`, `a and b`, `a, b and c`. */
export function enumerated(things: readonly string[]): string {
  return LISTS.format(things);
}

/**
 * How a name is set in type: all but its last word, and that; a name of one word is
 * all in the first part.
 */
export function nameParts(name: string): [lead: string, last: string] {
  const at = name.lastIndexOf(' ');
  return at === -1 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
}

/** A name with the article that it takes, by its first letter: `a Gold`, `an Associate`. */
export function withArticle(name: string): string {
  return `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}
