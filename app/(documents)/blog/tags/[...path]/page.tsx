import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostArchive } from '@/components/post-archive';
import { groupPage, groupParams, type PostGroup } from '@/lib/content/post-groups';
import { allTags } from '@/lib/content/post-lists';
import type { PostPage } from '@/lib/content/types';
import { postListPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';

const TRAIL = [
  { label: 'Blog', href: '/blog' },
  { label: 'Topics', href: '/blog/tags' },
];

export const dynamicParams = false;

export function generateStaticParams() {
  return groupParams(allTags());
}

function factsOf({ group: { name, path }, list }: { group: PostGroup; list: PostPage }) {
  const title = `Posts on ${name}`;
  return postListPage({ title, path, trail: TRAIL, feed: { path, title } }, list);
}

export async function generateMetadata({
  params,
}: PageProps<'/blog/tags/[...path]'>): Promise<Metadata> {
  const found = groupPage(allTags(), (await params).path);
  return found ? pageMetadata(factsOf(found)) : {};
}

export default async function TagPage({ params }: PageProps<'/blog/tags/[...path]'>) {
  const found = groupPage(allTags(), (await params).path);
  if (!found) notFound();
  return <PostArchive page={factsOf(found)} list={found.list} path={found.group.path} />;
}
