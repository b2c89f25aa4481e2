import type { PostPage } from '@/lib/content/types';
import { pagePath } from '@/lib/paths';
import type { PageFacts } from '@/lib/seo/facts';
import { DateTime } from './date-time';
import { FeedLinks } from './feed-links';
import { JsonLd } from './json-ld';
import { PageHeader } from './page-header';
import { Pagination } from './pagination';
import { PostList } from './post-list';

/**
 * A page of a list of posts that have something in common.
 *
 * @param path the address of the list; its pages have theirs below.
 */
export function PostArchive({
  page: facts,
  list: { posts, page, pageCount, total, since, until },
  path,
}: {
  page: PageFacts;
  list: PostPage;
  path: string;
}) {
  return (
    <>
      <JsonLd page={facts} />
      <PageHeader title={facts.title} count={total} trail={facts.trail}>
        <p>
          {total === 1 ? 'One post, of ' : `${total} posts, from `}
          <DateTime date={since} />
          {since !== until && (
            <>
              {' '}
              to <DateTime date={until} />
            </>
          )}
          {pageCount > 1 && `. Page ${page} of ${pageCount}`}.
        </p>
      </PageHeader>
      <PostList posts={posts} heading="h2" />
      <Pagination
        label="Pages of this list"
        page={page}
        count={pageCount}
        hrefOf={(each) => pagePath(path, each)}
      />
      {facts.feed && <FeedLinks {...facts.feed} />}
    </>
  );
}
