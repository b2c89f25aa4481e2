import type { TierPeriod } from '@/lib/content/types';
import { DateTime } from './date-time';

/** The tiers that a member went through, oldest first. */
export function TierHistory({ periods }: { periods: readonly TierPeriod[] }) {
  return (
    <ul>
      {periods.map(({ tier, since, until }) => (
        <li key={`${tier.slug} ${since}`}>
          {tier.name}
          {since && until && ', '}
          {since && !until && ' since '}
          {since && <DateTime date={since} />}
          {until && (since ? ' to ' : ' until ')}
          {until && <DateTime date={until} />}
        </li>
      ))}
    </ul>
  );
}
