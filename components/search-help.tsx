import { EmptyState } from './empty-state';

/** What to do where nothing was asked yet, or nothing was found. */
export function SearchHelp({ query, hasFilters }: { query: string; hasFilters: boolean }) {
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
        <li>
          Or look through the{' '}
          <a href="/blog" className="link">
            blog
          </a>
          , the{' '}
          <a href="/members" className="link">
            members
          </a>{' '}
          or the{' '}
          <a href="/people" className="link">
            people
          </a>
          .
        </li>
      </ul>
    </EmptyState>
  );
}
