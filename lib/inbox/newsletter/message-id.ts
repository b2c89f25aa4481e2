import { site } from '../../site';

/** The domain behind the `@` of Message-IDs. */
const { hostname } = new URL(site.origin);

/**
 * The ids of deliveries that a text names by their Message-ID. They can't be guessed, so
 * only who has the message can name one.
 */
export function deliveryIdsIn(text: string): string[] {
  const host = hostname.replaceAll('.', '\\.');
  const ids = text.matchAll(new RegExp(`<?\\b([0-9A-Z]{16})@${host}(?![\\w.-])`, 'gi'));
  return [...new Set([...ids].map(([, id = '']) => id.toUpperCase()))];
}
