import { type Kysely, type Selectable, sql } from 'kysely';
import type { Tables } from './schema';
import { digestOf, folded } from './texts';
import {
  type Application,
  type ApplicationFields,
  type ApplicationFilter,
  STATES,
  type State,
} from './types';

/** Whether an application in this state is decided. */
export function isDecided(state: State): state is 'accepted' | 'declined' | 'withdrawn' {
  return state === 'accepted' || state === 'declined' || state === 'withdrawn';
}

type Row = Omit<Selectable<Tables['applications']>, 'email_key' | 'searched' | 'digest'>;

/** What `selectApplications` gives. */
type ApplicationRow = Row & { state: State | null; changed_at: string | null };

/** All applications with what their history says of them: the state, and the last change. */
export function selectApplications(db: Kysely<Tables>) {
  const applications = db
    .selectFrom('applications')
    .selectAll('applications')
    .select((its) => [
      its
        .selectFrom('history')
        .select('history.state')
        .whereRef('history.application_id', '=', 'applications.id')
        .where('history.state', 'is not', null)
        .orderBy('history.number', 'desc')
        .limit(1)
        .as('state'),
      its
        .selectFrom('history')
        .select('history.at')
        .whereRef('history.application_id', '=', 'applications.id')
        .orderBy('history.number', 'desc')
        .limit(1)
        .as('changed_at'),
    ]);
  return db.selectFrom(applications.as('application'));
}

/** Those of them that a filter lets through. */
export function filterApplications(db: Kysely<Tables>, filter: ApplicationFilter) {
  const { states = STATES, tier, country, text, from, until } = filter;
  let found = selectApplications(db).where('state', 'in', states);
  if (tier !== undefined) found = found.where('tier', '=', tier);
  if (country !== undefined) found = found.where('country', '=', country);
  if (from !== undefined) found = found.where('received_at', '>=', from);
  if (until !== undefined) found = found.where('received_at', '<', until);
  if (text !== undefined) {
    const pattern = `%${folded(text).replace(/[\\%_]/g, '\\$&')}%`;
    found = found.where(sql<boolean>`searched like ${pattern} escape '\\'`);
  }
  return found;
}

/** @throws if the row has no state, which a transaction never leaves. */
export function toApplication(row: ApplicationRow): Application {
  const { state, changed_at: changedAt } = row;
  if (!state || !changedAt) throw new Error(`The application ${row.id} has no history.`);
  return {
    id: row.id,
    receivedAt: row.received_at,
    state,
    changedAt,
    organisation: row.organisation,
    website: row.website,
    country: row.country,
    tier: row.tier,
    contactName: row.contact_name,
    contactRole: row.contact_role,
    email: row.email,
    why: row.why,
    // As `toRow` wrote it.
    projectLinks: JSON.parse(row.project_links) as string[],
  };
}

/** The row of a new application. */
export function toRow(
  fields: ApplicationFields,
  id: string,
  now: Date,
): Selectable<Tables['applications']> {
  return {
    id,
    received_at: now.toISOString(),
    organisation: fields.organisation,
    website: fields.website,
    country: fields.country,
    tier: fields.tier,
    contact_name: fields.contactName,
    contact_role: fields.contactRole,
    email: fields.email,
    why: fields.why,
    project_links: JSON.stringify(fields.projectLinks),
    email_key: folded(fields.email),
    searched: [fields.organisation, fields.contactName, fields.email].map(folded).join('\n'),
    digest: applicationDigest(fields),
  };
}

/** Tells the same submission again. */
export function applicationDigest(fields: ApplicationFields): string {
  const { organisation, website, country, tier, contactName, contactRole, email, why } = fields;
  const texts = [organisation, website, country, tier, contactName, contactRole, email, why];
  return digestOf([...texts, ...fields.projectLinks]);
}
