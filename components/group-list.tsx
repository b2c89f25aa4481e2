import { DateTime } from './date-time';
import { Indexed } from './indexed';

/** Lists of posts by what they have in common, with how many there are and from when. */
export function GroupList({
  groups,
}: {
  groups: readonly { path: string; name: string; posts: readonly { date: string }[] }[];
}) {
  return (
    <ul className="max-w-wide">
      {groups.map(({ path, name, posts }) => (
        <li
          key={path}
          className="flex flex-wrap items-baseline justify-between gap-x-6 border-line border-t py-2 last:border-b"
        >
          <span className="min-w-0">
            <a href={path} className="link-quiet font-semibold">
              <bdi>{name}</bdi>
            </a>{' '}
            <Indexed>{posts.length}</Indexed>
          </span>
          {posts[0] && (
            <span className="text-muted text-sm tabular-nums">
              last <DateTime date={posts[0].date} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
