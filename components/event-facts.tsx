import type { EventSummary } from '@/lib/content/types';
import { calendarPath } from '@/lib/paths';
import { DateTime } from './date-time';
import { EventDates } from './event-dates';
import { Fact, Facts } from './fact';
import { OutwardLink } from './outward-link';

/** What is known of an event, as a list of terms. */
export function EventFacts({ event }: { event: EventSummary }) {
  return (
    <Facts>
      <Fact term={event.start === event.end ? 'Day' : 'Days'}>
        <EventDates event={event} />
      </Fact>
      <Fact term="Place">{event.place ?? 'not on record here'}</Fact>
      <Fact term="Kind">{event.kind}</Fact>
      {event.url && (
        <Fact term="More about it">
          <OutwardLink url={event.url} />
        </Fact>
      )}
      <Fact term="Calendar file">
        <a href={calendarPath(event.path)} className="link">
          Add to a calendar
        </a>
      </Fact>
      {event.asOf && (
        <Fact term="As of">
          <DateTime date={event.asOf} />
        </Fact>
      )}
    </Facts>
  );
}
