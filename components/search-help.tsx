import type { SiteLink } from '@/lib/content/types';
import { EmptyState } from './empty-state';

/**
 * What to do where nothing was asked yet, or nothing was found.
 *
 * @param lists what one can look through instead.
 */
export function SearchHelp({
  query,
  hasFilters,
  lists,
}: {
  query: string;
  hasFilters: boolean;
  lists: readonly SiteLink[];
}) {
  const title =
    query || hasFilters ? (
      <>Nothing was found{query && <> for “{query}”</>}</>
    ) : (
      <>Search everything on this site</>
    );
  return (
    <EmptyState title={title}>
      <ul className="list-disc space-y-1 ps-5">
        {hasFilters && <li>Take a filter away below: each narrows the search.</li>}
        <li>Slips of the hand, accents and beginnings of words are forgiven.</li>
        <li>Words in “quotation marks” are found just as they stand.</li>
        {lists.length > 0 && (
          <li>
            Or look through the{' '}
            {lists.map(({ label, href }, index) => (
              <span key={href}>
                {index > 0 && (index < lists.length - 1 ? ', the ' : ' or the ')}
                <a href={href} className="link">
                  {label}
                </a>
              </span>
            ))}
            .
          </li>
        )}
      </ul>
    </EmptyState>
  );
}
