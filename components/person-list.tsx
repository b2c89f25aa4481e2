import type { PersonSummary } from '@/lib/content/types';
import { Initials } from './initials';

/** People as a grid of cards, in the order given. */
export function PersonList({
  people,
}: {
  people: readonly { person: PersonSummary; roles: readonly string[] }[];
}) {
  return (
    <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
      {people.map(({ person, roles }) => (
        <li key={person.slug} className="flex min-w-0 gap-4">
          <Initials name={person.name} />
          <div className="min-w-0">
            <a href={person.path} className="link-quiet font-bold">
              {person.name}
            </a>
            {person.affiliation && <p className="text-muted text-sm">{person.affiliation}</p>}
            {roles.map((role) => (
              <p key={role} className="text-sm">
                {role}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}
