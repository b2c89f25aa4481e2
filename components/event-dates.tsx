import type { EventSummary } from '@/lib/content/types';
import { DateTime } from './date-time';

/** The day of an event, or its first and last. */
export function EventDates({ event: { start, end } }: { event: EventSummary }) {
  if (start === end) return <DateTime date={start} />;
  return (
    <>
      <DateTime date={start} /> to <DateTime date={end} />
    </>
  );
}
