import { Indexed } from './indexed';

/** What a search can be narrowed by: each link adds a value, or takes it away. */
export function SearchFacets({
  groups,
}: {
  groups: readonly {
    label: string;
    values: readonly { name: string; count: number; isChosen: boolean; href: string }[];
  }[];
}) {
  if (groups.length === 0) return null;
  return (
    <nav aria-label="Filters" className="mt-10 grid gap-2 border-line border-t pt-6">
      {groups.map(({ label, values }) => (
        <div key={label} className="flex flex-wrap gap-x-4">
          <p className="w-16 py-1 text-muted">{label}</p>
          <ul className="flex min-w-0 flex-1 flex-wrap gap-x-4">
            {values.map(({ name, count, isChosen, href }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={isChosen ? 'true' : undefined}
                  className={`inline-block py-1 ${isChosen ? 'font-bold underline' : 'link-quiet'}`}
                >
                  {isChosen && <span className="sr-only">Remove filter: </span>}
                  <bdi>{name}</bdi> <Indexed>{isChosen ? '×' : count}</Indexed>
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
