/**
 * The search of every page: a form that leads to the search page. Its custom
 * element opens a dialog that finds while one types.
 */
export function SearchField() {
  return (
    <search-field>
      <search className="print:hidden">
        <form action="/search" className="flex">
          <label htmlFor="site-search" className="sr-only">
            Search this site
          </label>
          <input
            id="site-search"
            type="search"
            name="q"
            maxLength={200}
            autoComplete="off"
            placeholder="Search"
            className="min-h-10 w-full min-w-0 rounded-s-sm border border-edge bg-page px-3 text-text placeholder:text-muted lg:min-h-9 lg:w-36"
          />
          <button
            type="submit"
            aria-label="Search"
            className="-ms-px min-h-10 shrink-0 cursor-pointer rounded-e-sm border border-edge px-3 lg:min-h-9"
          >
            <svg
              aria-hidden="true"
              viewBox="0 0 16 16"
              className="size-4 fill-none stroke-2 stroke-current"
            >
              <path d="M7 1.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11M11 11l4 4" />
            </svg>
          </button>
        </form>
      </search>
    </search-field>
  );
}
