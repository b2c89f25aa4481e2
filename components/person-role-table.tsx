import type { PersonSummary, Role } from '@/lib/content/types';
import { PersonPeriod, PersonSource } from './person-source';

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
      <caption className="mb-2 text-start text-muted">{caption}</caption>
      <thead>
        <tr>
          {['Role', 'Person', 'Known from'].map((column) => (
            <th key={column} scope="col" className="py-2 pe-4 text-start font-semibold">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roles.map(({ person, role }) => (
          <tr
            key={`${person.slug} ${role.title} ${role.asOf}`}
            className="border-line border-t align-top"
          >
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
