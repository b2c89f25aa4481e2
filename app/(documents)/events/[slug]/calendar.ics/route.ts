import { notFound } from 'next/navigation';
import { calendarResponse } from '@/lib/calendar';
import { allEvents, eventBySlug } from '@/lib/content/events';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return allEvents().map(({ slug }) => ({ slug }));
}

/** One event as a calendar file. */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/events/[slug]/calendar.ics'>,
) {
  const event = eventBySlug((await params).slug);
  if (!event) notFound();
  return calendarResponse([event]);
}
