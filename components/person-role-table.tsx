import type { PersonSummary, Role } from '@/lib/content/types';
import { PersonPeriod, PersonSource } from './person-source';
import { SeatHead } from './seat-head';

/** Roles with who has or had them. */
export function PersonRoleTable({
  caption,
  roles,
}: {
  caption: string;
  roles: readonly { person: PersonSummary; role: Role }[];
}) {
  return (
    <table className="w-full table-fixed border-collapse text-start">
      <SeatHead caption={caption} columns={['Role', 'Person', 'Known from']} />
      <tbody>
        {roles.map(({ person, role }) => (
          <tr key={`${person.slug} ${role.title}`} className="border-line border-t align-top">
            <th scope="row" className="py-2 pe-4 text-start font-normal">
              {role.title}
              <span className="block text-muted text-sm first-letter:uppercase">
                <PersonPeriod role={role} />
              </span>
            </th>
            <td className="py-2 pe-4">
              <a href={person.path} className="link">
                {person.name}
              </a>
              {person.affiliation && (
                <span className="block text-muted text-sm">{person.affiliation}</span>
              )}
            </td>
            <td className="py-2">
              <PersonSource role={role} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
