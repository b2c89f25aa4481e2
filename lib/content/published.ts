import { parseInstant } from '../dates';
import type { Unpublished } from './types';

/** What a document's frontmatter says of when it is public. */
export interface Publication {
  draft?: unknown;
  publish?: unknown;
}

/**
 * From when on a document is public: milliseconds since the epoch, `-Infinity`
 * if it always was. Of a draft, and where the moment can't be read, `Infinity`.
 */
export function publicFrom({ draft, publish }: Publication): number {
  if (draft === true) return Number.POSITIVE_INFINITY;
  if (typeof publish !== 'string') return Number.NEGATIVE_INFINITY;
  return parseInstant(publish) ?? Number.POSITIVE_INFINITY;
}

/**
 * Whether a document is public: it is no draft, and the moment it is to be
 * published at has come.
 *
 * @param now milliseconds since the epoch.
 */
export function isPublished(document: Publication, now: number): boolean {
  return publicFrom(document) <= now;
}

/**
 * Why a document that a preview shows isn't public, or undefined if it is.
 *
 * @param now milliseconds since the epoch.
 */
export function unpublished(document: Publication, now: number): Unpublished | undefined {
  const from = publicFrom(document);
  if (from <= now) return undefined;
  return { until: Number.isFinite(from) ? new Date(from).toISOString() : undefined };
}
