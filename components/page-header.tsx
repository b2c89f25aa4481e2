import type { ReactNode } from 'react';
import type { Mark as MarkOf } from '@/lib/content/types';
import type { Crumb } from '@/lib/seo/facts';
import { Breadcrumbs } from './breadcrumbs';
import { Indexed } from './indexed';
import { Mark } from './mark';

/**
 * The title of a page and a sentence or two under it.
 *
 * @param count how many things the page lists, if it is a list.
 * @param trail the pages above this one, from the outermost.
 */
export function PageHeader({
  title,
  count,
  trail,
  mark,
  children,
}: {
  title: string;
  count?: number;
  trail?: readonly Crumb[] | undefined;
  mark?: MarkOf;
  children?: ReactNode;
}) {
  return (
    <header className="mb-10">
      {trail && <Breadcrumbs trail={trail} />}
      {mark && (
        <div className="mt-6 mb-4 text-3xl">
          <Mark mark={mark} />
        </div>
      )}
      <h1 className="max-w-wide font-bold text-4xl tracking-tight">
        {title}
        {count !== undefined && (
          <>
            {' '}
            <Indexed size="heading">{count}</Indexed>
          </>
        )}
      </h1>
      {children && (
        <div className="mt-4 max-w-measure text-pretty text-lg text-muted">{children}</div>
      )}
    </header>
  );
}
