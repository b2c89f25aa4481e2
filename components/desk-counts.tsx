import { Section } from './section';

/** How much there is of everything, in groups. */
export function DeskCounts({
  groups,
}: {
  groups: readonly {
    title: string;
    counts: readonly (readonly [name: string, count: number])[];
  }[];
}) {
  return groups.map(({ title, counts }) => (
    <Section key={title} title={title} count={counts.reduce((sum, [, count]) => sum + count, 0)}>
      <dl className="grid max-w-measure grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2">
        {counts.map(([name, count]) => (
          <div key={name} className="contents">
            <dt className="first-letter:uppercase">{name}</dt>
            <dd className="text-end tabular-nums">{count}</dd>
          </div>
        ))}
      </dl>
    </Section>
  ));
}
