import type { EventSummary } from '@/lib/content/types';
import { EventDates } from './event-dates';
import { Indexed } from './indexed';

/** Events as a list of links, in the order given. */
export function EventList({ events }: { events: readonly EventSummary[] }) {
  return (
    <ol className="divide-y divide-line">
      {events.map((event) => (
        <li
          key={event.slug}
          className="grid gap-x-8 gap-y-1 py-6 first:pt-0 md:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <p className="pt-1 text-muted text-sm tabular-nums">
            <EventDates event={event} />
          </p>
          <div className="max-w-wide">
            <h3 className="font-bold text-xl">
              <a href={event.path} className="link-quiet">
                {event.name}
              </a>
            </h3>
            <p className="mt-1 text-sm">
              <Indexed>{event.kind}</Indexed> {event.place ?? 'Place not on record here'}
            </p>
            <p className="mt-1.5 text-muted">{event.description}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
