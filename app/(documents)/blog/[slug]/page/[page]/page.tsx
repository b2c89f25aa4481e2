import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { YearArchive } from '@/components/year-archive';
import { groupPage, groupParams } from '@/lib/content/post-groups';
import { allYears } from '@/lib/content/post-lists';
import { yearPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

/** The further pages of the years; the first of each is at the year's own address. */
export function generateStaticParams() {
  return groupParams(allYears()).flatMap(({ path: [slug, , page] }) =>
    slug && page ? [{ slug, page }] : [],
  );
}

export async function generateMetadata({
  params,
}: PageProps<'/blog/[slug]/page/[page]'>): Promise<Metadata> {
  const { slug, page } = await params;
  const year = groupPage(allYears(), [slug, 'page', page]);
  return year ? pageMetadata(yearPage(year.group, year.list)) : {};
}

export default async function YearListPage({ params }: PageProps<'/blog/[slug]/page/[page]'>) {
  const { slug, page } = await params;
  const year = groupPage(allYears(), [slug, 'page', page]);
  if (!year) notFound();
  return <YearArchive {...year} />;
}
