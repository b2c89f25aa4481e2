import { parseInstant } from '../dates';

/**
 * Whether a document is public, by its frontmatter: it is no draft, and the
 * moment it is to be published at has come.
 *
 * @param now milliseconds since the epoch.
 */
export function isPublished(
  { draft, publish }: { draft?: unknown; publish?: unknown },
  now: number,
): boolean {
  if (draft === true) return false;
  return typeof publish !== 'string' || (parseInstant(publish) ?? Number.POSITIVE_INFINITY) <= now;
}
