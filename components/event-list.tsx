import type { EventSummary } from '@/lib/content/types';
import { EventDates } from './event-dates';

/** Events as a list of links, in the order given. */
export function EventList({ events }: { events: readonly EventSummary[] }) {
  return (
    <ol className="divide-y divide-line">
      {events.map((event) => (
        <li key={event.slug} className="py-5">
          <p className="text-muted text-sm">
            <EventDates event={event} />
            {' · '}
            {event.place ?? 'place not on record here'}
          </p>
          <h3 className="mt-1 font-semibold text-xl">
            <a href={event.path} className="hover:text-accent hover:underline">
              {event.name}
            </a>
          </h3>
          <p className="mt-1 max-w-[68ch]">{event.description}</p>
        </li>
      ))}
    </ol>
  );
}
