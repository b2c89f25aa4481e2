import type { PostSummary } from '@/lib/content/types';
import { site } from '@/lib/site';
import { DateTime } from './date-time';

/**
 * A post's title, and who wrote it when. All of it stands on the side where the
 * title begins, which is the first text in it.
 */
export function PostHeader({ post }: { post: PostSummary }) {
  return (
    <header dir="auto" className="mb-10 max-w-wide">
      <h1 itemProp="headline" className="font-bold text-4xl tracking-tight">
        {post.title}
      </h1>
      <div lang={site.lang} className="mt-5 max-w-measure text-pretty text-muted">
        <p>
          <bdi dir="ltr">
            By{' '}
            <bdi itemProp="author" lang={post.lang}>
              {post.bylineParts.map(({ text, path }) =>
                path ? (
                  <a key={text} href={path} className="link-quiet">
                    {text}
                  </a>
                ) : (
                  text
                ),
              )}
            </bdi>
            , <DateTime date={post.date} itemProp="datePublished" /> · {post.minutes} min read
          </bdi>
        </p>
        {/* On paper, where the post is found. */}
        <p className="hidden wrap-anywhere print:block">
          {site.origin}
          {post.path}
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
