import type { PostSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { UnpublishedMark } from './unpublished-note';

/** Links to the posts before and after one: the older on the left, the newer on the right. */
export function OtherPosts({
  older,
  newer,
}: {
  older: PostSummary | undefined;
  newer: PostSummary | undefined;
}) {
  if (!older && !newer) return null;
  return (
    <nav
      aria-label="Other posts"
      className="mt-14 grid max-w-wide gap-6 border-line border-t pt-6 sm:grid-cols-2 print:hidden"
    >
      {older && <PostLink post={older} label="Older" rel="prev" />}
      {newer && (
        <div className="sm:col-start-2 sm:text-end">
          <PostLink post={newer} label="Newer" rel="next" />
        </div>
      )}
    </nav>
  );
}

function PostLink({
  post,
  label,
  rel,
}: {
  post: PostSummary;
  label: string;
  rel: 'prev' | 'next';
}) {
  return (
    <p>
      <span className="block text-muted text-sm">
        {label}, <DateTime date={post.date} /> <UnpublishedMark state={post.unpublished} />
      </span>
      <a href={post.path} rel={rel} lang={post.lang} className="font-semibold link-quiet">
        <bdi>{post.title}</bdi>
      </a>
    </p>
  );
}
