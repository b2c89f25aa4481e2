import { formatDate } from '@/lib/dates';

/** An instant as staff need it: day and minute, in UTC. */
export function DeskTime({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap tabular-nums">
      {formatDate(at.slice(0, 10))}, {at.slice(11, 16)} UTC
    </time>
  );
}
