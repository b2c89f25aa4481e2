import type { TierSummary } from '@/lib/content/types';

/** Links to the lists of members by tier and by year of joining. */
export function MemberFacets({
  tiers,
  years,
}: {
  tiers: readonly TierSummary[];
  years: readonly string[];
}) {
  const facets = [
    {
      label: 'By tier',
      links: tiers.map(({ slug, name }) => ({ href: `/members/tier/${slug}`, text: name })),
    },
    {
      label: 'By year of joining',
      links: years.map((year) => ({ href: `/members/joined/${year}`, text: year })),
    },
  ];
  const offered = facets.filter(({ links }) => links.length > 0);
  if (offered.length === 0) return null;
  return (
    <nav aria-label="Lists of members" className="grid gap-2">
      {offered.map(({ label, links }) => (
        <div key={label} className="flex flex-wrap gap-x-4">
          <p className="text-muted">{label}:</p>
          <ul className="flex flex-wrap gap-x-4">
            {links.map(({ href, text }) => (
              <li key={href}>
                <a href={href} className="link">
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
