import type { Metadata } from 'next';
import { EmptyState } from '@/components/empty-state';
import { PageHeader } from '@/components/page-header';
import { PostLead } from '@/components/post-lead';
import { PostList } from '@/components/post-list';
import { allPosts, leadAndOthers } from '@/lib/content/posts';
import { site } from '@/lib/site';

export const metadata: Metadata = {
  title: 'Blog',
  description: `News of the ${site.name}, its members and its projects.`,
};

export default function BlogPage() {
  const { lead, others } = leadAndOthers();
  return (
    <>
      <PageHeader title="Blog" count={allPosts().length}>
        <p>{metadata.description}</p>
      </PageHeader>
      {lead ? (
        <PostLead post={lead} heading="h2" />
      ) : (
        <EmptyState title="No post yet">
          <p>The first one will stand here.</p>
        </EmptyState>
      )}
      <PostList posts={others} heading="h2" />
    </>
  );
}
