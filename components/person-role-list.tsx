import type { BodySummary, PersonSummary, Role } from '@/lib/content/types';
import { PersonPeriod, PersonSource } from './person-source';

/** A role with the body it is in, and on pages about others, whose it is. */
export interface RoleEntry {
  role: Role;
  body: BodySummary;
  person?: PersonSummary;
}

/** Roles in bodies, each with its source, in the order given. */
export function PersonRoleList({ entries }: { entries: readonly RoleEntry[] }) {
  return (
    <ul className="grid max-w-measure gap-4">
      {entries.map(({ role, body, person }) => (
        <li key={`${person?.slug} ${body.slug} ${role.title} ${role.asOf}`}>
          {person && (
            <>
              <a href={person.path} className="link">
                {person.name}
              </a>
              :{' '}
            </>
          )}
          {role.until && 'Former: '}
          {role.title},{' '}
          <a href={body.path} className="link">
            {body.name}
          </a>
          {(role.since || role.until) && ', '}
          <PersonPeriod role={role} />
          <br />
          <PersonSource role={role} />
        </li>
      ))}
    </ul>
  );
}
