/**
 * The address of a page of a list. The first page is the list's own.
 *
 * @param path of the list.
 * @param page from 1.
 */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}/page/${page}`;
}
