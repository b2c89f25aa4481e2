import type { ComponentProps } from 'react';
import { PostArchive } from './post-archive';

/** The posts of a year. */
export function YearArchive({
  group: { name, path },
  list,
}: {
  group: { name: string; path: string };
  list: ComponentProps<typeof PostArchive>['list'];
}) {
  return (
    <PostArchive
      title={`Posts of ${name}`}
      trail={[{ label: 'Blog', href: '/blog' }]}
      list={list}
      path={path}
    />
  );
}
