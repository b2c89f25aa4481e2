import { html } from '../html';
import { plainPage } from '../plain-page';

/** By this Next.js's own page for errors of the server is known. */
export const NEXT_ERROR_PAGE = '<html id="__next_error__">';

/**
 * The page shown when the server fails: it needs nothing but itself and one
 * plain stylesheet of `public/`. Next.js prerenders a page of its own for this,
 * with inline styles that the documents' policy blocks, and lets no other take
 * its place.
 */
export function errorPage(): string {
  const title = 'This page couldn’t be shown';
  return plainPage(
    title,
    html`<h1>${title}</h1><p>Something went wrong on our side. Load it again in a minute, or go to the <a href="/">home page</a>.</p>`,
  );
}
