import { wholeAddress } from '../addresses';

/** The id of something that a page is about, in JSON-LD. */
export function entityId(path: string, name: string): string {
  return `${wholeAddress(path)}#${name}`;
}

/** The foundation, wherever it is spoken of in JSON-LD. */
export const FOUNDATION_ID = entityId('/', 'foundation');
/** The site itself, in JSON-LD. */
export const WEBSITE_ID = entityId('/', 'website');
