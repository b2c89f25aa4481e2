import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostArchive } from '@/components/post-archive';
import { blogPages } from '@/lib/content/post-lists';
import type { PostPage } from '@/lib/content/types';
import { postListPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';

const PATH = '/blog';

export const dynamicParams = false;

export function generateStaticParams() {
  // The first page is the blog's own.
  return blogPages()
    .slice(1)
    .map(({ page }) => ({ page: String(page) }));
}

const listOf = (page: string) =>
  blogPages().find((each) => each.page > 1 && String(each.page) === page);

const factsOf = (list: PostPage) =>
  postListPage({ title: 'Blog', path: PATH, trail: [{ label: 'Blog', href: PATH }] }, list);

export async function generateMetadata({
  params,
}: PageProps<'/blog/page/[page]'>): Promise<Metadata> {
  const list = listOf((await params).page);
  return list ? pageMetadata(factsOf(list)) : {};
}

export default async function BlogListPage({ params }: PageProps<'/blog/page/[page]'>) {
  const list = listOf((await params).page);
  if (!list) notFound();
  return <PostArchive page={factsOf(list)} list={list} path={PATH} />;
}
