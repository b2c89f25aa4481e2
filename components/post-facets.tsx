interface Facet {
  path: string;
  name: string;
  posts: readonly unknown[];
}

/**
 * Links to the lists that posts stand in.
 *
 * @param tags the most used ones.
 */
export function PostFacets({ years, tags }: { years: readonly Facet[]; tags: readonly Facet[] }) {
  const facets = [
    { label: 'By year', lists: years, all: undefined },
    { label: 'By topic', lists: tags, all: { href: '/blog/tags', text: 'all topics' } },
  ];
  return (
    <nav aria-label="Lists of posts" className="mt-12 grid gap-2 border-line border-t pt-6">
      {facets
        .filter(({ lists }) => lists.length > 0)
        .map(({ label, lists, all }) => (
          <div key={label} className="flex flex-wrap gap-x-4">
            <p className="py-1 text-muted">{label}:</p>
            <ul className="flex flex-wrap gap-x-4">
              {lists.map(({ path, name }) => (
                <li key={path}>
                  <a href={path} className="link inline-block py-1">
                    {name}
                  </a>
                </li>
              ))}
              {all && (
                <li>
                  <a href={all.href} className="link inline-block py-1">
                    {all.text}
                  </a>
                </li>
              )}
            </ul>
          </div>
        ))}
      <p>
        <a href="/blog/authors" className="link inline-block py-1">
          By author
        </a>
      </p>
    </nav>
  );
}
