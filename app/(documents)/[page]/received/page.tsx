import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { isOpen } from '@/lib/forms/open';
import { receivedPage, receivedPages } from '@/lib/forms/received';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

/** Where nothing can be sent, no page says that it arrived. */
export function generateStaticParams() {
  return receivedPages
    .filter(({ form }) => isOpen(form, process.env))
    .map(({ form }) => ({ page: form }));
}

export async function generateMetadata({
  params,
}: PageProps<'/[page]/received'>): Promise<Metadata> {
  const page = receivedPage((await params).page);
  return page ? pageMetadata(page) : {};
}

export default async function ReceivedPage({ params }: PageProps<'/[page]/received'>) {
  const page = receivedPage((await params).page);
  if (!page) notFound();
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} trail={page.trail}>
        <p>{page.description}</p>
      </PageHeader>
      <div className="max-w-measure space-y-3">
        {page.next.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </>
  );
}
