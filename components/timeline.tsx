import type { PageSummary } from '@/lib/content/types';
import { DateTime } from './date-time';

/** What happened when, in the order given. A year alone stands as it is. */
export function Timeline({ entries }: { entries: PageSummary['timeline'] }) {
  return (
    <section aria-labelledby="timeline" className="mt-12 max-w-[44rem]">
      <h2 id="timeline" className="font-bold text-2xl">
        Timeline
      </h2>
      <ol className="mt-4 space-y-4 border-line border-s ps-5">
        {entries.map(({ date, text }) => (
          <li key={date + text}>
            <p className="text-muted text-sm">
              <DateTime date={date} />
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
