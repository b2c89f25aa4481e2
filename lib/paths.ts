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
 * The address of the calendar file of an event.
 *
 * @param path of the event's page.
 */
export function calendarPath(path: string): string {
  return `${path}/calendar.ics`;
}
