import { type ReactNode, useId } from 'react';

/** A part of a page about roles, with its heading. */
export function SeatSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-10">
      <h2 id={id} className="mb-3 font-bold text-2xl">
        {title}
      </h2>
      {children}
    </section>
  );
}
