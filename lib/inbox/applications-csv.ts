import { csvTable } from '../csv';
import type { Application, ApplicationFilter, Inbox } from './types';

/** So many are read at a time. */
const PART = 500;

const COLUMNS: Readonly<Record<string, (application: Application) => string>> = {
  id: ({ id }) => id,
  state: ({ state }) => state,
  receivedAt: ({ receivedAt }) => receivedAt,
  changedAt: ({ changedAt }) => changedAt,
  organisation: ({ organisation }) => organisation,
  website: ({ website }) => website,
  country: ({ country }) => country,
  tier: ({ tier }) => tier,
  contactName: ({ contactName }) => contactName,
  contactRole: ({ contactRole }) => contactRole,
  email: ({ email }) => email,
  why: ({ why }) => why,
  projectLinks: ({ projectLinks }) => projectLinks.join(' '),
};

/** Applications as a table for spreadsheets, safe to open in one. */
export function applicationsCsv(applications: readonly Application[]): string {
  return csvTable(applications, COLUMNS);
}

/**
 * All that a filter chooses, oldest first, each once though some may come in meanwhile.
 *
 * @throws {InboxUnavailable} as the inbox does.
 */
export async function allApplications(
  inbox: Pick<Inbox, 'applications'>,
  filter: ApplicationFilter,
): Promise<Application[]> {
  const found = new Map<string, Application>();
  for (let offset = 0; ; offset += PART) {
    const { items } = await inbox.applications(filter, { limit: PART, offset });
    for (const item of items) found.set(item.id, item);
    if (items.length < PART) return [...found.values()].reverse();
  }
}
