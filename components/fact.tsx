import type { ReactNode } from 'react';

/** What is known of a thing, as terms side by side. */
export function Facts({ children }: { children: ReactNode }) {
  return (
    <dl className="mb-10 grid gap-x-8 gap-y-5 border-line border-y py-6 sm:grid-cols-2 lg:grid-cols-1 lg:border-y-0 lg:border-s lg:py-1 lg:ps-6">
      {children}
    </dl>
  );
}

/** A term and what is known of it. */
export function Fact({
  term,
  isWide,
  children,
}: {
  term: string;
  /** Whether it takes the whole width. */
  isWide?: true;
  children: ReactNode;
}) {
  return (
    <div className={isWide && 'sm:col-span-2 lg:col-span-1'}>
      <dt className="text-muted text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
