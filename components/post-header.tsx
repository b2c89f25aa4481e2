import type { PostSummary } from '@/lib/content/types';
import { site } from '@/lib/site';
import { DateTime } from './date-time';

/**
 * A post's title, and who wrote it when. All of it stands on the side where the
 * title begins, which is the first text in it.
 */
export function PostHeader({ post }: { post: PostSummary }) {
  return (
    <header dir="auto" className="mb-8 max-w-[44rem]">
      <h1
        itemProp="headline"
        className="max-w-[24ch] text-balance font-bold text-3xl wrap-break-word sm:text-4xl"
      >
        {post.title}
      </h1>
      <div lang={site.lang} className="mt-4 max-w-[37.5rem] text-pretty text-muted">
        <p>
          <bdi dir="ltr">
            By{' '}
            <bdi itemProp="author" lang={post.lang}>
              {post.byline}
            </bdi>
            ,{' '}
            <span className="whitespace-nowrap">
              <DateTime date={post.date} itemProp="datePublished" /> ·
            </span>{' '}
            <span className="whitespace-nowrap">{post.minutes} min read</span>
          </bdi>
        </p>
        {post.updated && post.updated > post.date && (
          <p>
            Updated <DateTime date={post.updated} itemProp="dateModified" />
          </p>
        )}
      </div>
    </header>
  );
}
