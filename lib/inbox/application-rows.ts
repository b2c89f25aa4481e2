import type { Kysely, Selectable } from 'kysely';
import type { Tables } from './schema';
import { digestOf, folded } from './texts';
import type { Application, ApplicationFields, State } from './types';

/** Whether an application in this state is decided. */
export function isDecided(state: State): state is 'accepted' | 'declined' | 'withdrawn' {
  return state === 'accepted' || state === 'declined' || state === 'withdrawn';
}

/** What `selectApplications` gives, as far as an application is made of it. */
type ApplicationRow = Omit<
  Selectable<Tables['applications']>,
  'email_key' | 'searched' | 'digest' | 'current_state' | 'last_at'
> & { state: State; changed_at: string };

/** All applications with what their history says of them: the state, and the last change. */
export function selectApplications(db: Kysely<Tables>) {
  const applications = db
    .selectFrom('applications')
    .selectAll('applications')
    .select(['current_state as state', 'last_at as changed_at']);
  return db.selectFrom(applications.as('application'));
}

/** An application as its row and its history say. */
export function toApplication(row: ApplicationRow): Application {
  return {
    id: row.id,
    receivedAt: row.received_at,
    state: row.state,
    changedAt: row.changed_at,
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
    current_state: 'received',
    last_at: now.toISOString(),
  };
}

/** Tells the same submission again. */
export function applicationDigest(fields: ApplicationFields): string {
  const { organisation, website, country, tier, contactName, contactRole, email, why } = fields;
  const texts = [organisation, website, country, tier, contactName, contactRole, email, why];
  return digestOf([...texts, ...fields.projectLinks]);
}
