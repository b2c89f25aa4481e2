import type { PersonSummary, Role, Seat } from '@/lib/content/types';
import { Initials } from './initials';
import { PersonPeriod, PersonSource } from './person-source';

/** A seat, and who holds it where that is on record. */
export interface SeatEntry {
  seat: Seat;
  holder: { person: PersonSummary; role: Role } | undefined;
}

/** The seats of a body with their holders. */
export function SeatGrid({ entries }: { entries: readonly SeatEntry[] }) {
  return (
    <ul className="cells sm:grid-cols-2 lg:grid-cols-3">
      {entries.map(({ seat, holder }) => (
        <li key={seat.id} className="p-5">
          <p className="mb-3 font-bold">
            <SeatName seat={seat} />
          </p>
          <SeatHolder seat={seat} holder={holder} />
        </li>
      ))}
    </ul>
  );
}

/** Who holds a seat, or that nobody does, or that it isn't on record: three different things. */
export function SeatHolder({ seat, holder }: SeatEntry) {
  if (!holder) {
    const state = seat.isVacant ? 'Vacant' : 'Holder not on record here';
    return (
      <p className="text-muted">
        {state}
        {seat.isVacant && seat.source && ` (${seat.source})`}
      </p>
    );
  }
  const { person, role } = holder;
  return (
    <div className="flex gap-4">
      <Initials name={person.name} />
      <div className="min-w-0">
        <a href={person.path} className="link">
          {person.name}
        </a>
        <p className="text-sm">
          {role.title}
          {role.since && ', '}
          <PersonPeriod role={role} />
        </p>
        <PersonSource role={role} />
      </div>
    </div>
  );
}

function SeatName({ seat }: { seat: Seat }) {
  const path = seat.member?.path ?? seat.project?.path;
  if (!path) return seat.name;
  return (
    <a href={path} className="link-quiet">
      {seat.name}
    </a>
  );
}
