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

/** The path of what is asked for by a method that no page or file has. It is malformed, so nothing lies there. */
export const WRONG_METHOD = '/%method';

/** What is answered to a malformed path. */
export function malformedPage(): string {
  return page(
    'This address can’t be read',
    'Something in it is broken, perhaps a link that was cut.',
  );
}

/** What is answered to a method that no page or file has. */
export function wrongMethodPage(): string {
  return page('This can only be read', 'Nothing can be sent to this address.');
}

function page(title: string, reason: string): string {
  return plainPage(
    title,
    html`<h1>${title}</h1><p>${reason} The <a href="/">home page</a> leads to all there is.</p>`,
  );
}
