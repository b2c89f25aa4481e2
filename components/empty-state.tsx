import type { ReactNode } from 'react';

/** Says that there is nothing here, and where to look instead. */
export function EmptyState({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="max-w-measure border-flame border-s-4 py-1 ps-5">
      <p className="font-bold text-lg">{title}</p>
      <div className="mt-1 text-muted">{children}</div>
    </div>
  );
}
