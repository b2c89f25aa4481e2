import type { ComponentProps } from 'react';
import { yearPage } from '@/lib/seo/lists';
import { PostArchive } from './post-archive';

/** The posts of a year. */
export function YearArchive({
  group,
  list,
}: {
  group: { name: string; path: string };
  list: ComponentProps<typeof PostArchive>['list'];
}) {
  return <PostArchive page={yearPage(group, list)} list={list} path={group.path} />;
}
