import type { Metadata } from 'next';
import { DateTime } from '@/components/date-time';
import { EventList } from '@/components/event-list';
import { PageHeader } from '@/components/page-header';
import { eventsAsOf } from '@/lib/content/events';
import { site } from '@/lib/site';

export const dynamic = 'force-static';

export const metadata: Metadata = {
  title: 'Events',
  description: `Conferences and other meetings of the ${site.name}.`,
};

export default function EventsPage() {
  // The day of the build, in UTC.
  const today = new Date().toISOString().slice(0, 10);
  const { coming, past } = eventsAsOf(today);
  return (
    <>
      <PageHeader title="Events">
        <p>
          {metadata.description} As of <DateTime date={today} />.
        </p>
        <p className="mt-3 text-base">
          <a href="/events.ics" className="text-accent underline">
            All events as a calendar file
          </a>
        </p>
      </PageHeader>
      <section aria-labelledby="coming">
        <h2 id="coming" className="font-bold text-2xl">
          Coming
        </h2>
        {coming.length > 0 ? (
          <EventList events={coming} />
        ) : (
          <p className="mt-3">No coming event is on record here.</p>
        )}
      </section>
      <section aria-labelledby="past" className="mt-12">
        <h2 id="past" className="font-bold text-2xl">
          Past
        </h2>
        <EventList events={past} />
      </section>
    </>
  );
}
