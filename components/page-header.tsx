import type { ReactNode } from 'react';

/** The title of a page and a sentence or two under it. */
export function PageHeader({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <header className="mb-8">
      <h1 className="text-balance font-bold text-3xl sm:text-4xl">{title}</h1>
      {children && (
        <div className="mt-3 max-w-[60ch] text-pretty text-lg text-muted">{children}</div>
      )}
    </header>
  );
}
