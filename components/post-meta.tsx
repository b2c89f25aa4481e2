import type { PostSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { Indexed } from './indexed';
import { UnpublishedMark } from './unpublished-note';

/** When a post was published, and what it is about, in a line of small type. */
export function PostMeta({ post }: { post: PostSummary }) {
  const [topic] = post.tags;
  return (
    <p className="flex flex-wrap gap-x-3 text-muted text-sm tabular-nums">
      <DateTime date={post.date} />
      <UnpublishedMark state={post.unpublished} />
      {topic && (
        <a href={topic.path} className="link-quiet">
          <Indexed>{topic.name}</Indexed>
        </a>
      )}
    </p>
  );
}
