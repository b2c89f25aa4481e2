import { html } from './html';
import { plainPage } from './plain-page';

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
    return true;
  }
}

/** What is answered to a malformed path. */
export function malformedPage(): string {
  const title = 'This address can’t be read';
  return plainPage(
    title,
    html`<h1>${title}</h1><p>Something in it is broken, perhaps a link that was cut. The <a href="/">home page</a> leads to all there is.</p>`,
  );
}
