import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PostArchive } from '@/components/post-archive';
import { blogPages } from '@/lib/content/post-lists';
import { pagePath } from '@/lib/paths';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

export function generateStaticParams() {
  // The first page is the blog's own.
  return blogPages()
    .slice(1)
    .map(({ page }) => ({ page: String(page) }));
}

export async function generateMetadata({
  params,
}: PageProps<'/blog/page/[page]'>): Promise<Metadata> {
  const { page } = await params;
  return pageMetadata({
    title: `Blog, page ${page}`,
    description: `Page ${page} of all posts, newest first.`,
    path: pagePath('/blog', Number(page)),
  });
}

export default async function BlogListPage({ params }: PageProps<'/blog/page/[page]'>) {
  const { page } = await params;
  const list = blogPages().find((each) => each.page > 1 && String(each.page) === page);
  if (!list) notFound();
  return (
    <PostArchive
      title={`Blog, page ${page}`}
      trail={[{ label: 'Blog', href: '/blog' }]}
      list={list}
      path="/blog"
    />
  );
}
