import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EditLink } from '@/components/edit-link';
import { EventFacts } from '@/components/event-facts';
import { PageHeader } from '@/components/page-header';
import { Prose } from '@/components/prose';
import { WithFacts } from '@/components/with-facts';
import { allEvents, eventBody, eventBySlug } from '@/lib/content/events';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

export function generateStaticParams() {
  return allEvents().map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: PageProps<'/events/[slug]'>): Promise<Metadata> {
  const event = eventBySlug((await params).slug);
  return event ? pageMetadata({ ...event, title: event.name, hasPicture: true }) : {};
}

export default async function EventPage({ params }: PageProps<'/events/[slug]'>) {
  const event = eventBySlug((await params).slug);
  if (!event) notFound();
  return (
    <article>
      <PageHeader title={event.name} trail={[{ label: 'Events', href: '/events' }]}>
        <p>{event.description}</p>
      </PageHeader>
      <WithFacts facts={<EventFacts event={event} />}>
        <Prose html={eventBody(event).html} />
        <EditLink id={event.id} />
      </WithFacts>
    </article>
  );
}
