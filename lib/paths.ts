/**
 * The address of a page of a list. The first page is the list's own.
 *
 * @param path of the list.
 * @param page from 1.
 */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}/page/${page}`;
}

/**
 * The address of the markdown twin of a document's page.
 *
 * @param path of the page.
 */
export function markdownPath(path: string): string {
  return `${path}.md`;
}

/**
 * Returns the path by which an address is looked up that may end as those of static sites do:
 * GitHub Pages answers `/x.html` at `/x`, too, and `/x/index.html` at `/x/`.
 */
export function withoutHtml(path: string): string {
  return path.replace(/(?:\/index)?\.html$/, '') || '/';
}

/** What may end in `.html` itself, and what is no document: nothing below these is looked up so. */
const NO_DOCUMENTS = '_next/|api/|assets/|embed/|inbox/|newsletter/|social/|(?:inbox|search)\\.';

/** Leads what ends in `/index.html` to its folder, in the form of Next.js's `redirects()`. */
export const indexRedirects = [
  { source: '/index.html', destination: '/', permanent: true },
  {
    source: `/:path((?!${NO_DOCUMENTS}).+)/index.html`,
    destination: '/:path',
    permanent: true,
  },
];

/**
 * Answers what ends in `.html`, and is no file, as the same without it: a page says by its
 * canonical address where it is. In the form of Next.js's `rewrites()`.
 */
export const htmlRewrites = [
  { source: `/:path((?!${NO_DOCUMENTS}).+)\\.html`, destination: '/:path' },
];

/**
 * The address of the calendar file of an event.
 *
 * @param path of the event's page.
 */
export function calendarPath(path: string): string {
  return `${path}/calendar.ics`;
}
