/**
 * The field and the button of the search page. Filters that are chosen go with
 * the question.
 */
export function SearchForm({
  query,
  filters,
}: {
  query: string;
  filters: Readonly<Partial<Record<string, readonly string[]>>>;
}) {
  return (
    <search>
      <form action="/search" className="mb-10 flex max-w-wide gap-3">
        <label htmlFor="search" className="sr-only">
          Search for
        </label>
        <input
          id="search"
          type="search"
          name="q"
          defaultValue={query}
          maxLength={200}
          autoComplete="off"
          className="min-h-12 w-full min-w-0 rounded-sm border border-edge bg-page px-4 text-lg text-text"
        />
        {Object.entries(filters).map(([name, values]) =>
          values?.map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
        )}
        <button
          type="submit"
          className="min-h-12 cursor-pointer rounded-sm bg-text px-5 font-bold text-page forced-colors:border"
        >
          Search
        </button>
      </form>
    </search>
  );
}
