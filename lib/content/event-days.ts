import { dayAfter } from '../dates';
import { compareTexts } from '../words';
import type { EventSummary } from './types';

/**
 * Divides events into those that are to come or go on, soonest first, and those that are
 * past, latest first.
 *
 * @param events the latest first.
 * @param day calendar day, `YYYY-MM-DD`.
 */
export function dividedAsOf(
  events: readonly EventSummary[],
  day: string,
): { coming: EventSummary[]; past: EventSummary[] } {
  return {
    coming: events
      .filter((event) => day < eventTurn(event))
      .sort((a, b) => compareTexts(a.start, b.start) || compareTexts(a.slug, b.slug)),
    past: events.filter((event) => day >= eventTurn(event)),
  };
}

/** Returns the day from which on an event is past. */
export function eventTurn({ end }: Pick<EventSummary, 'end'>): string {
  return dayAfter(end);
}
