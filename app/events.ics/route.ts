import { calendarResponse } from '@/lib/calendar';
import { allEvents } from '@/lib/content/events';

export const dynamic = 'force-static';

/** All events as a calendar file. */
export function GET() {
  return calendarResponse(allEvents());
}
