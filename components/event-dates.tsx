import type { EventSummary } from '@/lib/content/types';
import { formatRangeStart } from '@/lib/dates';
import { DateTime } from './date-time';

/** The day of an event, or its first and last. */
export function EventDates({ event: { start, end } }: { event: EventSummary }) {
  if (start === end) return <DateTime date={start} />;
  return (
    <>
      <time dateTime={start}>{formatRangeStart(start, end)}</time> to <DateTime date={end} />
    </>
  );
}
