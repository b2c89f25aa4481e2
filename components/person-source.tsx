import type { Role } from '@/lib/content/types';
import { DateTime } from './date-time';

/** When a role began and ended, as far as that is known. */
export function PersonPeriod({ role: { since, until } }: { role: Role }) {
  if (!since && !until) return null;
  return (
    <>
      {since && (
        <>
          since <DateTime date={since} />
        </>
      )}
      {since && until && ', '}
      {until && (
        <>
          until <DateTime date={until} />
        </>
      )}
    </>
  );
}

/** As of when a role is known, and where from. */
export function PersonSource({ role }: { role: Role }) {
  return (
    <span className="text-muted text-sm">
      As of <DateTime date={role.asOf} />. Source: {role.source}
    </span>
  );
}
