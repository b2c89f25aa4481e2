import { site } from '../site';

/**
 * A whole address on this site.
 *
 * @param path not encoded, or with what is encoded as it stands in an address.
 */
export function absolute(path: string): string {
  return new URL(path, site.origin).href;
}

/** The id of something that a page is about, in JSON-LD. */
export function entityId(path: string, name: string): string {
  return `${absolute(path)}#${name}`;
}

/** The foundation, wherever it is spoken of in JSON-LD. */
export const FOUNDATION_ID = entityId('/', 'foundation');
export const WEBSITE_ID = entityId('/', 'website');
