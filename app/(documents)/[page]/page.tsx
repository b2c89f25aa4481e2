import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFoot } from '@/components/document-foot';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { Prose } from '@/components/prose';
import { StandingText } from '@/components/standing-text';
import { Timeline } from '@/components/timeline';
import { allPages, pageBody, pageBySlug, standingTextsOf } from '@/lib/content/pages';
import { contentWarnings } from '@/lib/content/problems';
import { pageMetadata } from '@/lib/seo/metadata';
import { textPage } from '@/lib/seo/pages';

export const dynamicParams = false;

export function generateStaticParams() {
  return allPages().map(({ slug }) => ({ page: slug }));
}

export async function generateMetadata({ params }: PageProps<'/[page]'>): Promise<Metadata> {
  const page = pageBySlug((await params).page);
  return page ? pageMetadata(textPage(page)) : {};
}

export default async function TextPage({ params }: PageProps<'/[page]'>) {
  const page = pageBySlug((await params).page);
  if (!page) notFound();
  return (
    <article>
      <JsonLd page={textPage(page)} />
      <PageHeader title={page.title}>
        <p>{page.description}</p>
      </PageHeader>
      <Prose html={pageBody(page).html} />
      {page.timeline.length > 0 && <Timeline entries={page.timeline} />}
      {standingTextsOf(page).map((text) => (
        <StandingText key={text.name} text={text} />
      ))}
      <DocumentFoot id={page.id} asOf={page.asOf} warnings={contentWarnings(page.id)} />
    </article>
  );
}
