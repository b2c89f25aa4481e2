import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostArchive } from '@/components/post-archive';
import { groupPage, groupParams, type PostGroup } from '@/lib/content/post-groups';
import { allAuthors } from '@/lib/content/post-lists';
import type { PostPage } from '@/lib/content/types';
import { postListPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';

const TRAIL = [
  { label: 'Blog', href: '/blog' },
  { label: 'Authors', href: '/blog/authors' },
];

export const dynamicParams = false;

export function generateStaticParams() {
  return groupParams(allAuthors());
}

function factsOf({ group: { name, path }, list }: { group: PostGroup; list: PostPage }) {
  const title = `Posts by ${name}`;
  return postListPage({ title, path, trail: TRAIL, feed: { path, title } }, list);
}

export async function generateMetadata({
  params,
}: PageProps<'/blog/authors/[...path]'>): Promise<Metadata> {
  const found = groupPage(allAuthors(), (await params).path);
  return found ? pageMetadata(factsOf(found)) : {};
}

export default async function AuthorPage({ params }: PageProps<'/blog/authors/[...path]'>) {
  const found = groupPage(allAuthors(), (await params).path);
  if (!found) notFound();
  return <PostArchive page={factsOf(found)} list={found.list} path={found.group.path} />;
}
