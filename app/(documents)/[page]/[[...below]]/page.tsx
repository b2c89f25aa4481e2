import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFoot } from '@/components/document-foot';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { Prose } from '@/components/prose';
import { StandingText } from '@/components/standing-text';
import { Timeline } from '@/components/timeline';
import { allPages, pageBody, pageBySlug, pagesAbove, standingTextsOf } from '@/lib/content/pages';
import { contentWarnings } from '@/lib/content/problems';
import { pageMetadata } from '@/lib/seo/metadata';
import { textPage } from '@/lib/seo/pages';

export const dynamicParams = false;

export function generateStaticParams() {
  return allPages().map(({ slug }) => {
    const [page, ...below] = slug.split('/');
    return { page, below };
  });
}

type Props = PageProps<'/[page]/[[...below]]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await requestedPage(params);
  return page ? pageMetadata(textPage(page, pagesAbove(page))) : {};
}

export default async function TextPage({ params }: Props) {
  const page = await requestedPage(params);
  if (!page) notFound();
  const facts = textPage(page, pagesAbove(page));
  return (
    <article>
      <JsonLd page={facts} />
      <PageHeader title={page.title} trail={facts.trail}>
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

async function requestedPage(params: Props['params']) {
  const { page, below = [] } = await params;
  // Next.js hands on what isn't ASCII as it stands in an address: percent-encoded.
  return pageBySlug([page, ...below].map(decodeURIComponent).join('/'));
}
