import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import { PostFacets } from '@/components/post-facets';
import { PostLead } from '@/components/post-lead';
import { PostList } from '@/components/post-list';
import { allTags, allYears, blogPages } from '@/lib/content/post-lists';
import { pagePath } from '@/lib/paths';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const TAGS = 10;

export const metadata = pageMetadata({
  title: 'Blog',
  description: `News of the ${site.name}, its members and its projects.`,
  path: '/blog',
});

export default function BlogPage() {
  const [first] = blogPages();
  const [lead, ...others] = first?.posts ?? [];
  return (
    <>
      <PageHeader title="Blog" count={first?.total ?? 0}>
        <p>{metadata.description}</p>
      </PageHeader>
      {first && lead ? (
        <>
          <PostLead post={lead} heading="h2" />
          <PostList posts={others} heading="h2" />
          <Pagination
            label="Pages of the blog"
            page={1}
            count={first.pageCount}
            hrefOf={(page) => pagePath('/blog', page)}
          />
          <PostFacets years={allYears()} tags={allTags().slice(0, TAGS)} />
        </>
      ) : (
        <EmptyState title="No post yet">
          <p>The first one will stand here.</p>
        </EmptyState>
      )}
    </>
  );
}
