import { formatDate } from '@/lib/dates';

/** A calendar day or month: `YYYY-MM-DD` or `YYYY-MM`. */
export function DateTime({ date, itemProp }: { date: string; itemProp?: string }) {
  return (
    <time dateTime={date} itemProp={itemProp}>
      {formatDate(date)}
    </time>
  );
}
