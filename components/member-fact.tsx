import type { ReactNode } from 'react';

/** A term of a list of facts and what is known. */
export function MemberFact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{term}</dt>
      <dd className="wrap-break-word">{children}</dd>
    </div>
  );
}
