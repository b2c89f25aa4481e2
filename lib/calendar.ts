import { createEvents, type DateArray } from 'ics';
import { wholeAddress } from './addresses';
import { now, startOfDay } from './clock';
import type { EventSummary } from './content/types';
import { dayAfter } from './dates';
import { site } from './site';

/**
 * Events as a calendar file (iCalendar, RFC 5545), each taking whole days.
 *
 * @throws if an event can't be one, such as when a date isn't real.
 */
export function calendarOf(events: readonly EventSummary[]): string {
  const { error, value } = createEvents(
    events.map((event) => ({
      uid: `${event.slug}@${new URL(site.origin).host}`,
      title: event.name,
      description: event.description,
      start: partsOf(event.start),
      // The end of whole days is the first day that is no longer part of them.
      end: partsOf(dayAfter(event.end)),
      url: wholeAddress(event.path),
      // When what it says was known to be so; a build that changes nothing changes no file.
      timestamp: event.asOf ? startOfDay(event.asOf) : now(),
      ...(event.place ? { location: event.place } : {}),
    })),
    { productId: site.origin, calName: `Events of the ${site.name}` },
  );
  if (value === null) throw error ?? new Error('The calendar could not be made.');
  return value;
}

function partsOf(day: string): Extract<DateArray, { length: 3 }> {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}
