import type { ReactNode } from 'react';
import { DateTime } from './date-time';

/** As of when what a page says is known, and what there is to say about that. */
export function AsOf({ date, children }: { date: string | undefined; children?: ReactNode }) {
  if (!date) return null;
  return (
    <p className="mt-10 text-muted text-sm">
      As of <DateTime date={date} />
      {children}
    </p>
  );
}
