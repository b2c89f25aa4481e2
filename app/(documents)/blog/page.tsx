import { EmptyList } from '@/components/empty-list';
import { FeedLinks } from '@/components/feed-links';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { Pagination } from '@/components/pagination';
import { PostFacets } from '@/components/post-facets';
import { PostLead } from '@/components/post-lead';
import { PostList } from '@/components/post-list';
import { allTags, allYears, blogPages } from '@/lib/content/post-lists';
import { BLOG_FEEDS } from '@/lib/feeds/paths';
import { pagePath } from '@/lib/paths';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const TAGS = 10;

const page = listPage(
  {
    title: 'Blog',
    description: `News of the ${site.name}, its members and its projects.`,
    path: '/blog',
  },
  (blogPages()[0]?.posts ?? []).map(({ title, path }) => ({ name: title, path })),
);
export const metadata = pageMetadata(page);

export default function BlogPage() {
  const [first] = blogPages();
  const [lead, ...others] = first?.posts ?? [];
  if (!first || !lead) return <EmptyList page={page} noun="post" />;
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={first.total}>
        <p>{page.description}</p>
      </PageHeader>
      <PostLead post={lead} heading="h2" />
      {others.length > 0 && <PostList posts={others} heading="h2" />}
      <Pagination
        label="Pages of the blog"
        page={1}
        count={first.pageCount}
        hrefOf={(page) => pagePath('/blog', page)}
      />
      <PostFacets years={allYears()} tags={allTags().slice(0, TAGS)} />
      <FeedLinks path={BLOG_FEEDS} title="The blog" />
    </>
  );
}
