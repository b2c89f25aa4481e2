import type { PostSummary } from '@/lib/content/types';
import { site } from '@/lib/site';
import { PostMeta } from './post-meta';

/** Posts as a list of links, in the order given. The heading level fits the page it stands on. */
export function PostList({
  posts,
  heading: Heading,
}: {
  posts: readonly PostSummary[];
  heading: 'h2' | 'h3';
}) {
  return (
    <ol className="divide-y divide-line *:py-6 *:first:pt-0">
      {posts.map((post) => (
        <li key={post.slug}>
          <article
            lang={post.lang}
            className="grid gap-x-8 gap-y-1 md:grid-cols-[11rem_minmax(0,1fr)]"
          >
            <div lang={site.lang} className="pt-1">
              <PostMeta post={post} />
            </div>
            <div dir="auto" className="max-w-wide">
              <Heading className="font-bold text-xl">
                <a href={post.path} className="link-quiet">
                  {post.title}
                </a>
              </Heading>
              {post.description && <p className="mt-1.5 text-muted">{post.description}</p>}
            </div>
          </article>
        </li>
      ))}
    </ol>
  );
}
