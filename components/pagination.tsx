const EDGE = 'inline-block rounded-sm border border-edge px-4 py-2 font-semibold hover:bg-raised';
const NUMBER = 'grid min-h-10 min-w-10 place-items-center rounded-sm px-2 tabular-nums';

/**
 * Links to the pages of a list.
 *
 * @param label what is paged through.
 * @param page the present page, from 1.
 * @param hrefOf the address of a page.
 */
export function Pagination({
  label,
  page,
  count,
  hrefOf,
}: {
  label: string;
  page: number;
  count: number;
  hrefOf: (page: number) => string;
}) {
  if (count < 2) return null;
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <nav aria-label={label} className="mt-10 flex flex-wrap items-center gap-4 print:hidden">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className={EDGE}>
          Newer
        </a>
      )}
      <ol className="flex flex-wrap gap-1">
        {pages.map((each) => (
          <li key={each}>
            <a
              href={hrefOf(each)}
              aria-label={`Page ${each}`}
              aria-current={each === page ? 'page' : undefined}
              className={`${NUMBER} ${each === page ? 'bg-text font-bold text-page forced-colors:border' : 'link-quiet'}`}
            >
              {each}
            </a>
          </li>
        ))}
      </ol>
      {page < count && (
        <a href={hrefOf(page + 1)} rel="next" className={EDGE}>
          Older
        </a>
      )}
    </nav>
  );
}
