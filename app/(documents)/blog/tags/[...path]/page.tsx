import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostArchive } from '@/components/post-archive';
import { groupPage, groupParams } from '@/lib/content/post-groups';
import { allTags } from '@/lib/content/post-lists';
import { pagePath } from '@/lib/paths';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

export function generateStaticParams() {
  return groupParams(allTags());
}

export async function generateMetadata({
  params,
}: PageProps<'/blog/tags/[...path]'>): Promise<Metadata> {
  const { group, list } = groupPage(allTags(), (await params).path) ?? {};
  if (!group || !list) return {};
  const title = list.page === 1 ? group.name : `${group.name}, page ${list.page}`;
  return pageMetadata({
    title: `Posts on ${title}`,
    description: `${list.total} posts on ${group.name}, newest first.`,
    path: pagePath(group.path, list.page),
  });
}

export default async function TagPage({ params }: PageProps<'/blog/tags/[...path]'>) {
  const { group, list } = groupPage(allTags(), (await params).path) ?? {};
  if (!group || !list) notFound();
  return (
    <PostArchive
      title={`Posts on ${group.name}`}
      trail={[
        { label: 'Blog', href: '/blog' },
        { label: 'Topics', href: '/blog/tags' },
      ]}
      list={list}
      path={group.path}
    />
  );
}
