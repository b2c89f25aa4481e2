import type { ReactNode } from 'react';
import type { EventSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { EventDates } from './event-dates';

/** What is known of an event, as a list of terms. */
export function EventFacts({ event }: { event: EventSummary }) {
  return (
    <dl className="mb-10 grid max-w-[68ch] gap-4 border-line border-y py-5 sm:grid-cols-2">
      <Fact term={event.start === event.end ? 'Day' : 'Days'}>
        <EventDates event={event} />
      </Fact>
      <Fact term="Place">{event.place ?? 'not on record here'}</Fact>
      <Fact term="Kind">{event.kind}</Fact>
      {event.url && (
        <Fact term="More about it">
          <a href={event.url} className="text-accent underline">
            {new URL(event.url).host.replace(/^www\./, '')}
          </a>
        </Fact>
      )}
      <Fact term="Calendar file">
        <a href={`${event.path}/calendar.ics`} className="text-accent underline">
          Add to a calendar
        </a>
      </Fact>
      {event.asOf && (
        <Fact term="As of">
          <DateTime date={event.asOf} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
