import { DateTime } from '@/components/date-time';
import { EmptyList } from '@/components/empty-list';
import { EmptyState } from '@/components/empty-state';
import { EventList } from '@/components/event-list';
import { JsonLd } from '@/components/json-ld';
import { OtherForms } from '@/components/other-forms';
import { PageHeader } from '@/components/page-header';
import { Section } from '@/components/section';
import { today } from '@/lib/clock';
import { allEvents, eventsAsOf } from '@/lib/content/events';
import { dataForms } from '@/lib/data/paths';
import { latestAsOf } from '@/lib/dates';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';
import { sentence } from '@/lib/words';

export const dynamic = 'force-static';

const page = listPage(
  {
    title: 'Events',
    description: sentence(`Conferences and other meetings of the ${site.name}`),
    path: '/events',
  },
  allEvents(),
);
export const metadata = pageMetadata(page);

export default function EventsPage() {
  const { coming, past } = eventsAsOf(today());
  const asOf = latestAsOf(allEvents());
  if (allEvents().length === 0) return <EmptyList page={page} noun="event" />;
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={coming.length + past.length}>
        <p>
          {page.description}
          {asOf && (
            <>
              {' '}
              As of <DateTime date={asOf} />.
            </>
          )}
        </p>
        <p className="mt-3 text-base">
          <a href="/events.ics" className="link">
            {allEvents().length === 1 ? 'The event' : 'All events'} as a calendar file
          </a>
        </p>
      </PageHeader>
      <Section title="Coming" count={coming.length}>
        {coming.length > 0 ? (
          <EventList events={coming} />
        ) : (
          <EmptyState title="No coming event is on record here">
            <p>{past.length === 1 ? 'The last one is below.' : 'The past ones are below.'}</p>
          </EmptyState>
        )}
      </Section>
      {past.length > 0 && (
        <Section title="Past" count={past.length}>
          <EventList events={past} />
        </Section>
      )}
      <OtherForms label="The events as data" forms={dataForms('events')} />
    </>
  );
}
