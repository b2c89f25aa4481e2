import type { Metadata } from 'next';
import { PageHeader } from '@/components/page-header';
import { PostList } from '@/components/post-list';
import { allPosts } from '@/lib/content/posts';
import { site } from '@/lib/site';

export const metadata: Metadata = {
  title: 'Blog',
  description: `News of the ${site.name}, its members and its projects.`,
};

export default function BlogPage() {
  return (
    <>
      <PageHeader title="Blog">
        <p>{metadata.description}</p>
      </PageHeader>
      <PostList posts={allPosts()} heading="h2" />
    </>
  );
}
