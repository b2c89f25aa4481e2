import type { PageSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { Section } from './section';

/** What happened when, in the order given. A year alone stands as it is. */
export function Timeline({ entries }: { entries: PageSummary['timeline'] }) {
  return (
    <Section title="Timeline">
      <ol className="max-w-wide divide-y divide-line">
        {entries.map(({ date, text }) => (
          <li key={date + text} className="grid gap-x-8 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
            <p className="pt-0.5 text-muted text-sm tabular-nums">
              <DateTime date={date} />
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
