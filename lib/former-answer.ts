import type { FormerPage } from './former-paths';
import { html } from './html';
import { plainPage } from './plain-page';

/**
 * Sends a visitor to where a page is now, or says that it is gone.
 *
 * @param goneStatus what a page that is gone is answered with.
 */
export function answerFormer(page: FormerPage | undefined, goneStatus: number): Response {
  if (page && page !== 'gone') {
    return new Response(null, { status: 308, headers: { Location: locationOf(page.target) } });
  }
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(gonePage(), { status: goneStatus, headers });
}

/** A path is decoded; an address of another site is as it is asked for. */
function locationOf(target: string): string {
  return /^https?:/.test(target) ? target : encodeURI(target);
}

/** A page for what was taken down. */
function gonePage(): string {
  const title = 'This page was taken down';
  return plainPage(
    title,
    html`<h1>${title}</h1><p>It was here once and won’t come back. The <a href="/">home page</a> leads to all there is.</p>`,
  );
}
