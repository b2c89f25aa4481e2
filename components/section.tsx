import { type ReactNode, useId } from 'react';
import { Indexed } from './indexed';

/**
 * A part of a page under a heading of the second level.
 *
 * @param count how many things it lists, if it is a list.
 * @param more where there are more of them.
 */
export function Section({
  title,
  count,
  more,
  children,
}: {
  title: string;
  count?: number;
  more?: { label: string; href: string };
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-14 sm:mt-20">
      <div className="mb-6 flex flex-wrap items-baseline gap-x-6 gap-y-1 border-text border-t-2 pt-3">
        <h2 id={id} className="mr-auto font-bold text-2xl">
          {title}
          {count !== undefined && (
            <>
              {' '}
              <Indexed size="heading">{count}</Indexed>
            </>
          )}
        </h2>
        {more && (
          <a href={more.href} className="link py-1 print:hidden">
            {more.label}
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
