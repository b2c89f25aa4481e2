import type { PostSummary } from '@/lib/content/types';
import { DateTime } from './date-time';

/** Posts as a list of links, in the order given. The heading level fits the page it stands on. */
export function PostList({
  posts,
  heading: Heading,
}: {
  posts: readonly PostSummary[];
  heading: 'h2' | 'h3';
}) {
  return (
    <ol className="divide-y divide-line">
      {posts.map((post) => (
        <li key={post.slug} className="py-5">
          <article lang={post.lang}>
            <p className="text-muted text-sm">
              <DateTime date={post.date} />
            </p>
            <Heading className="mt-1 text-balance font-semibold text-xl">
              <a href={post.path} className="hover:text-accent hover:underline">
                {post.title}
              </a>
            </Heading>
            {post.description && <p className="mt-1 max-w-[68ch]">{post.description}</p>}
          </article>
        </li>
      ))}
    </ol>
  );
}
