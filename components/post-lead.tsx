import type { PostSummary } from '@/lib/content/types';
import { site } from '@/lib/site';
import { PostMeta } from './post-meta';

/** The post that a list begins with: the newest, or one that is pinned. */
export function PostLead({ post, heading: Heading }: { post: PostSummary; heading: 'h2' | 'h3' }) {
  return (
    <article
      lang={post.lang}
      className="mb-8 rounded-sm bg-raised p-6 sm:p-10 print:p-0 forced-colors:border"
    >
      <div lang={site.lang} className="mb-3">
        <PostMeta post={post} />
      </div>
      <div dir="auto">
        <Heading className="max-w-wide font-bold text-3xl tracking-tight">
          <a href={post.path} className="link-quiet">
            {post.title}
          </a>
        </Heading>
        {post.description && (
          <p className="mt-4 max-w-measure text-lg text-muted">{post.description}</p>
        )}
      </div>
      <p lang={site.lang} className="mt-6 text-muted text-sm">
        <bdi lang={post.lang}>{post.byline}</bdi> · {post.minutes} min read
      </p>
    </article>
  );
}
