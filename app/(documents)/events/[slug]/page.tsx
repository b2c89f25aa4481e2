import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocumentFoot } from '@/components/document-foot';
import { EventFacts } from '@/components/event-facts';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { Prose } from '@/components/prose';
import { WithFacts } from '@/components/with-facts';
import { allEvents, eventBody, eventBySlug } from '@/lib/content/events';
import { contentWarnings } from '@/lib/content/problems';
import { pageMetadata } from '@/lib/seo/metadata';
import { eventPage } from '@/lib/seo/pages';

export const dynamicParams = false;

export function generateStaticParams() {
  return allEvents().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/events/[slug]'>): Promise<Metadata> {
  const event = eventBySlug((await params).slug);
  return event ? pageMetadata(eventPage(event)) : {};
}

export default async function EventPage({ params }: PageProps<'/events/[slug]'>) {
  const event = eventBySlug((await params).slug);
  if (!event) notFound();
  const page = eventPage(event);
  return (
    <article>
      <JsonLd page={page} />
      <PageHeader title={page.title} trail={page.trail}>
        <p>{event.description}</p>
      </PageHeader>
      <WithFacts facts={<EventFacts event={event} />}>
        <Prose html={eventBody(event).html} />
        <DocumentFoot id={event.id} warnings={contentWarnings(event.id)} />
      </WithFacts>
    </article>
  );
}
