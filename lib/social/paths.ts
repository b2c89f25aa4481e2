/** Pixels, as social networks ask for them. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** The picture of all pages that have none of their own. */
const DEFAULT_PICTURE = '/social/default.png';

/**
 * The address of a page's social picture.
 *
 * @param path of the page.
 * @param hasOwn whether it is a page that has one of its own: a post's, a
 * member's, a project's or an event's.
 */
export function socialPicturePath(path: string, hasOwn: boolean): string {
  return hasOwn ? `/social${path}.png` : DEFAULT_PICTURE;
}
