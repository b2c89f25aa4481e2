import type { PostSummary } from '@/lib/content/types';
import { PostList } from './post-list';
import { Section } from './section';

/** Posts that a reader may go on with; nothing if there are none. */
export function RelatedPosts({ posts }: { posts: readonly PostSummary[] }) {
  if (posts.length === 0) return null;
  return (
    <div className="print:hidden">
      <Section title="Related posts">
        <PostList posts={posts} heading="h3" />
      </Section>
    </div>
  );
}
