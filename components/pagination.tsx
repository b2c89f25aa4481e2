const EDGE = 'inline-block rounded-sm border border-edge px-4 py-2 font-semibold hover:bg-raised';
const NUMBER = 'grid min-h-10 min-w-10 place-items-center rounded-sm px-2 tabular-nums';
/** How many pages before and after the present one are named. */
const AROUND = 2;

/**
 * Links to the pages of a list: the first, the last and those around the present one.
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
  words = { previous: 'Newer', next: 'Older' },
}: {
  label: string;
  page: number;
  count: number;
  hrefOf: (page: number) => string;
  words?: { previous: string; next: string };
}) {
  if (count < 2) return null;
  return (
    <nav aria-label={label} className="mt-10 flex flex-wrap items-center gap-4 print:hidden">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className={EDGE}>
          {words.previous}
        </a>
      )}
      <ol className="flex flex-wrap gap-1">
        {shownPages(page, count).map((each, index, shown) => (
          <li key={each} className="flex items-center gap-1">
            {each - (shown[index - 1] ?? 0) > 1 && <span aria-hidden="true">…</span>}
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
          {words.next}
        </a>
      )}
    </nav>
  );
}

function shownPages(page: number, count: number): number[] {
  const pages = Array.from({ length: count }, (_, index) => index + 1);
  return pages.filter((each) => each === 1 || each === count || Math.abs(each - page) <= AROUND);
}
