import { memberBySlug } from '@/lib/content/members';
import { allAuthors, allTags } from '@/lib/content/post-lists';
import { tierBySlug } from '@/lib/content/tiers';
import type { Facet, FacetValue } from '@/lib/search/facets';
import { requestHref, type SearchRequest } from '@/lib/search/parameters';

/** How many values of a facet are offered, beside those that are chosen. */
const OFFERED = 8;

const LABELS: Record<Facet, string> = {
  kind: 'Kind',
  year: 'Year',
  tag: 'Topic',
  author: 'Author',
  tier: 'Tier',
  member: 'Member',
};

const KINDS: Record<string, string> = {
  post: 'Posts',
  member: 'Members',
  person: 'People',
  project: 'Projects',
  event: 'Events',
  body: 'Bodies',
  page: 'Pages',
};

/** A facet with its values as links: each adds its value to the search, or takes it away. */
export interface FacetGroup {
  label: string;
  values: readonly { name: string; count: number; isChosen: boolean; href: string }[];
}

/** The facets of a search that have something to choose. */
export function facetGroups(
  request: SearchRequest,
  counts: Record<Facet, readonly FacetValue[]>,
): FacetGroup[] {
  return (Object.keys(LABELS) as Facet[])
    .map((facet) => ({ label: LABELS[facet], values: valuesOf(request, facet, counts[facet]) }))
    .filter(({ values }) => values.length > 1 || values.some(({ isChosen }) => isChosen));
}

function valuesOf(request: SearchRequest, facet: Facet, counts: readonly FacetValue[]) {
  const chosen = request.filters[facet] ?? [];
  const missing = chosen
    .filter((value) => !counts.some((each) => each.value === value))
    .map((value) => ({ value, count: 0 }));
  return [...counts, ...missing]
    .filter(({ value }, index) => index < OFFERED || chosen.includes(value))
    .map(({ value, count }) => {
      const isChosen = chosen.includes(value);
      const values = isChosen ? chosen.filter((each) => each !== value) : [...chosen, value];
      const filters = { ...request.filters, [facet]: values };
      const href = requestHref('/search', { ...request, filters, page: 1 });
      return { name: nameOf(facet, value), count, isChosen, href };
    });
}

/** What a value is called; one that nothing has stands as it is. */
function nameOf(facet: Facet, value: string): string {
  switch (facet) {
    case 'kind':
      return KINDS[value] ?? value;
    case 'tag':
      return allTags().find(({ slug }) => slug === value)?.name ?? value;
    case 'author':
      return allAuthors().find(({ slug }) => slug === value)?.name ?? value;
    case 'tier':
      return tierBySlug(value)?.name ?? value;
    case 'member':
      return memberBySlug(value)?.name ?? value;
    default:
      return value;
  }
}
