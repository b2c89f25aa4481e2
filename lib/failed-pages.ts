import { type Html, html } from './html';
import { plainPage } from './plain-page';

const HOME = html`The <a href="/">home page</a> leads to all there is.`;

/**
 * Returns the page shown when the server fails: it needs nothing but itself and one plain
 * stylesheet of `public/`.
 */
export function failedPage(): string {
  return page(
    'This page couldn’t be shown',
    html`Something went wrong on our side. Load it again in a minute, or go to the <a href="/">home page</a>.`,
  );
}

/** Returns the page shown where a page that is made on request isn't there. */
export function notFoundPage(): string {
  return page('There is nothing at this address', HOME);
}

/** Returns the page shown where a file isn't what the request takes it for. */
export function unmetPage(): string {
  return page(
    'The file isn’t what was asked for',
    html`It changed since it was last loaded, or has no such part. Load it as a whole. ${HOME}`,
  );
}

/** Returns the page shown for an address that can't be read. */
export function malformedPage(): string {
  return page(
    'This address can’t be read',
    html`Something in it is broken, perhaps a link that was cut. ${HOME}`,
  );
}

/** Returns the page shown for a query that is longer than any of ours. */
export function longQueryPage(): string {
  return page(
    'This address is too long',
    html`What stands behind its question mark is more than this site reads. ${HOME}`,
  );
}

/** Returns the page shown for a method that no page or file has. */
export function wrongMethodPage(): string {
  return page('This can only be read', html`Nothing can be sent to this address. ${HOME}`);
}

function page(title: string, text: Html): string {
  return plainPage(title, html`<h1>${title}</h1><p>${text}</p>`);
}
