import { type Html, html } from './html';
import { site } from './site';

/**
 * A page that the app doesn't render: it needs nothing but itself and plain
 * stylesheets of `public/`.
 *
 * @param title of the document.
 * @param content what stands in its main part, from the heading on.
 * @param stylesheets those that it needs beside the one of all such pages.
 */
export function plainPage(
  title: string,
  content: Html,
  stylesheets: readonly string[] = [],
): string {
  const links = ['/plain.css', ...stylesheets].map(
    (href) => html`<link rel="stylesheet" href="${href}"/>`,
  );
  return html`<!DOCTYPE html><html lang="${site.lang}"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${title}</title>${links}</head><body><main>${content}</main></body></html>`.toString();
}
