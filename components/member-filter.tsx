import type { HTMLAttributes, ReactNode } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'member-filter': HTMLAttributes<HTMLElement>;
    }
  }
}

const CONTROL = 'min-h-10 rounded-sm border border-edge bg-page px-3 text-text';

/**
 * A list of members in sections with what narrows it down. Without script that
 * is links to shorter lists; the custom element adds a search and an order.
 */
export function MemberFilter({ links, children }: { links: ReactNode; children: ReactNode }) {
  return (
    <member-filter>
      <details className="mb-10 rounded-sm bg-raised p-5 forced-colors:border print:hidden">
        <summary className="cursor-pointer font-semibold">Filter and sort</summary>
        <div className="mt-4 grid gap-4">
          <search hidden suppressHydrationWarning data-controls>
            <div className="flex flex-wrap gap-4">
              <label className="grid gap-1 text-muted text-sm">
                Search in members
                <input type="search" autoComplete="off" className={CONTROL} />
              </label>
              <label className="grid gap-1 text-muted text-sm">
                Sort by
                <select autoComplete="off" className={CONTROL}>
                  <option value="tier">Tier</option>
                  <option value="name">Name</option>
                  <option value="newest">Newest</option>
                </select>
              </label>
            </div>
            <p role="status" className="mt-2 min-h-6" />
          </search>
          {links}
        </div>
      </details>
      {children}
    </member-filter>
  );
}
