/** Characters that no address of ours has, and that files and logs take for something else. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\0-\x1f\x7f]/;

/**
 * Whether a path is none: its percent-encoding stands for no text, or for control
 * characters.
 *
 * @param path percent-encoded, as it stands in an address.
 */
export function isMalformed(path: string): boolean {
  try {
    return CONTROL.test(decodeURIComponent(path));
  } catch {
    // A % that encodes nothing.
    return true;
  }
}

/** The path of what is asked for by a method that no page or file has. It is malformed, so nothing lies there. */
export const WRONG_METHOD = '/%method';

/** The path of what is asked for with a query that nothing reads. It is malformed, too. */
export const LONG_QUERY = '/%query';

/** The most bytes of a query: those of a search of 200 characters in any script, with filters. */
const LONGEST_QUERY = 2048;
const MOST_PARAMETERS = 50;

/**
 * Returns whether a query is longer than any that a page of ours makes. Next.js takes time
 * that grows with the square of the number of its parameters.
 *
 * @param query as it stands in an address, with its question mark or without.
 */
export function isLongQuery(query: string): boolean {
  return (
    query.length > LONGEST_QUERY || query.split('&', MOST_PARAMETERS + 1).length > MOST_PARAMETERS
  );
}
