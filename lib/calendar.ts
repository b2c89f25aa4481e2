import ICAL from 'ical.js';
import { wholeAddress } from './addresses';
import { now, startOfDay } from './clock';
import type { EventSummary } from './content/types';
import { dayAfter } from './dates';
import { site } from './site';

// ical.js counts the octets of a line, but for the space that begins a continued one.
ICAL.foldLength = 74;

/** Returns events as a calendar file (iCalendar, RFC 5545), each taking whole days. */
export function calendarOf(events: readonly EventSummary[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('prodid', site.origin);
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', escaped(`Events of the ${site.name}`));
  calendar.addPropertyWithValue('x-published-ttl', 'PT1H');
  for (const event of events) calendar.addSubcomponent(entryOf(event));
  return `${calendar}\r\n`;
}

function entryOf(event: EventSummary) {
  const entry = new ICAL.Component('vevent');
  // When what it says was known to be so; a build that changes nothing changes no file.
  const known = new Date(event.asOf ? startOfDay(event.asOf) : now());
  entry.addPropertyWithValue('uid', `${event.slug}@${new URL(site.origin).host}`);
  entry.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(known, true));
  entry.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(event.start));
  // The end of whole days is the first day that is no longer part of them.
  entry.addPropertyWithValue('dtend', ICAL.Time.fromDateString(dayAfter(event.end)));
  entry.addPropertyWithValue('summary', event.name);
  entry.addPropertyWithValue('description', event.description);
  if (event.place) entry.addPropertyWithValue('location', event.place);
  entry.addPropertyWithValue('url', wholeAddress(event.path));
  return entry;
}

/** Escapes a text (RFC 5545, 3.3.11) for a property that ical.js takes as it is. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');
}
