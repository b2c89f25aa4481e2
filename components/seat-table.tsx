import type { PersonSummary, Role, Seat } from '@/lib/content/types';
import { PersonPeriod, PersonSource } from './person-source';
import { SeatHead } from './seat-head';

/** A seat, and who holds it where that is on record. */
export interface SeatEntry {
  seat: Seat;
  holder: { person: PersonSummary; role: Role } | undefined;
}

/** The seats of a body with their holders. */
export function SeatTable({
  caption,
  entries,
}: {
  caption: string;
  entries: readonly SeatEntry[];
}) {
  return (
    <table className="w-full table-fixed border-collapse text-start wrap-break-word">
      <SeatHead caption={caption} columns={['Seat', 'Holder', 'Known from']} />
      <tbody>
        {entries.map(({ seat, holder }) => (
          <tr key={seat.id} className="border-line border-t align-top">
            <th scope="row" className="py-2 pe-4 text-start font-normal">
              <SeatName seat={seat} />
            </th>
            <td className="py-2 pe-4">
              <SeatHolder seat={seat} holder={holder} />
            </td>
            <td className="py-2">{holder && <PersonSource role={holder.role} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who holds a seat, or that nobody does, or that it isn't on record: three different things. */
export function SeatHolder({ seat, holder }: SeatEntry) {
  if (holder) {
    const { person, role } = holder;
    return (
      <>
        <a href={person.path} className="text-accent underline">
          {person.name}
        </a>
        <span className="block text-muted text-sm">
          {role.title}
          {role.since && ', '}
          <PersonPeriod role={role} />
        </span>
      </>
    );
  }
  if (seat.isVacant) return seat.source ? `Vacant (${seat.source})` : 'Vacant';
  return 'Not on record here';
}

function SeatName({ seat }: { seat: Seat }) {
  const path = seat.member?.path ?? seat.project?.path;
  if (!path) return seat.name;
  return (
    <a href={path} className="text-accent underline">
      {seat.name}
    </a>
  );
}
