import { once } from '../once';
import { pathPrefixes, slugOf } from '../schema/slugs';
import { compareTexts } from '../words';
import { dividedAsOf } from './event-days';
import { documentBody, listDocuments } from './store';
import type { Body, EventSummary } from './types';

/** All events, the latest first; those that begin on one day by slug. */
export const allEvents = once((): readonly EventSummary[] =>
  listDocuments('Event')
    .map((entry) => {
      const slug = slugOf('Event', entry._id);
      return {
        id: entry._id,
        slug,
        path: `${pathPrefixes.Event}${slug}`,
        name: entry.name,
        start: entry.start,
        end: entry.end ?? entry.start,
        place: entry.place,
        url: entry.url,
        kind: entry.kind,
        description: entry.description,
        asOf: entry.asOf,
      };
    })
    .sort((a, b) => compareTexts(b.start, a.start) || compareTexts(a.slug, b.slug)),
);

/**
 * Returns all events divided into those to come and the past ones, as `dividedAsOf` does.
 *
 * @param day calendar day, `YYYY-MM-DD`.
 */
export function eventsAsOf(day: string): { coming: EventSummary[]; past: EventSummary[] } {
  return dividedAsOf(allEvents(), day);
}

/** The event with this slug, or undefined. */
export function eventBySlug(slug: string): EventSummary | undefined {
  return allEvents().find((event) => event.slug === slug);
}

/** The text about an event. */
export function eventBody(event: EventSummary): Body {
  return documentBody(event.id);
}
