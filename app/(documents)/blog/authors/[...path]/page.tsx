import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostArchive } from '@/components/post-archive';
import { groupPage, groupParams } from '@/lib/content/post-groups';
import { allAuthors } from '@/lib/content/post-lists';
import { pagePath } from '@/lib/paths';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

export function generateStaticParams() {
  return groupParams(allAuthors());
}

export async function generateMetadata({
  params,
}: PageProps<'/blog/authors/[...path]'>): Promise<Metadata> {
  const { group, list } = groupPage(allAuthors(), (await params).path) ?? {};
  if (!group || !list) return {};
  const title = list.page === 1 ? group.name : `${group.name}, page ${list.page}`;
  return pageMetadata({
    title: `Posts by ${title}`,
    description: `${list.total} posts by ${group.name}, newest first.`,
    path: pagePath(group.path, list.page),
  });
}

export default async function AuthorPage({ params }: PageProps<'/blog/authors/[...path]'>) {
  const { group, list } = groupPage(allAuthors(), (await params).path) ?? {};
  if (!group || !list) notFound();
  return (
    <PostArchive
      title={`Posts by ${group.name}`}
      trail={[
        { label: 'Blog', href: '/blog' },
        { label: 'Authors', href: '/blog/authors' },
      ]}
      list={list}
      path={group.path}
    />
  );
}
