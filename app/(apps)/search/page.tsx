import { EmptyState } from '@/components/empty-state';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import { SearchFacets } from '@/components/search-facets';
import { SearchForm } from '@/components/search-form';
import { SearchHelp } from '@/components/search-help';
import { SearchResults } from '@/components/search-results';
import { isInUse } from '@/lib/content/navigation';
import { searchIndex } from '@/lib/content/search';
import { parseRequest, requestHref } from '@/lib/search/parameters';
import type { PageFacts } from '@/lib/seo/facts';
import { pageMetadata } from '@/lib/seo/metadata';
import { facetGroups } from './facet-groups';
import { toParameters } from './parameters';

const PATH = '/search';

const LISTS = [
  { label: 'blog', href: '/blog' },
  { label: 'members', href: '/members' },
  { label: 'people', href: '/people' },
];

const page: PageFacts = {
  title: 'Search',
  description: 'All that is on this site, in one search.',
  path: PATH,
  kind: 'SearchResultsPage',
  // Its results are pages that search engines find by themselves.
  isHidden: true,
};
export const metadata = pageMetadata(page);

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const request = parseRequest(toParameters(await searchParams));
  if ('fault' in request) {
    return (
      <>
        <JsonLd page={page} />
        <PageHeader title={page.title} />
        <SearchForm query="" filters={{}} />
        <EmptyState title="This search can’t be done">
          <p>{request.fault}</p>
        </EmptyState>
      </>
    );
  }
  const { query, filters } = request;
  const result = searchIndex().search(query, request);
  const isAsked = query !== '' || Object.keys(filters).length > 0;
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} />
      <SearchForm query={query} filters={filters} />
      {isAsked && result.total > 0 ? (
        <SearchResults query={query} result={result} />
      ) : (
        <SearchHelp
          query={query}
          hasFilters={Object.keys(filters).length > 0}
          lists={LISTS.filter(({ href }) => isInUse(href))}
        />
      )}
      <SearchFacets groups={facetGroups(request, result.facets)} />
      {isAsked && (
        <Pagination
          label="Pages of results"
          page={result.page}
          count={result.pages}
          hrefOf={(number) => requestHref(PATH, { ...request, page: number })}
          words={{ previous: 'Previous', next: 'Next' }}
        />
      )}
    </>
  );
}
