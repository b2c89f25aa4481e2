import type { ReactNode } from 'react';

/** A text with the facts of its subject: above it, and on wide screens beside it. */
export function WithFacts({ facts, children }: { facts: ReactNode; children: ReactNode }) {
  return (
    <div className="lg:grid lg:grid-cols-[minmax(0,var(--container-wide))_minmax(0,1fr)] lg:gap-x-16">
      <div className="lg:col-start-2 lg:row-start-1">{facts}</div>
      <div className="min-w-0 lg:col-start-1 lg:row-start-1">{children}</div>
    </div>
  );
}
