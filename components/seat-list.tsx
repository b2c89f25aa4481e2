import type { BodySummary } from '@/lib/content/types';
import { PersonSource } from './person-source';
import { type SeatEntry, SeatHolder } from './seat-table';

/** The seats of a member in the bodies, with who holds them. */
export function SeatList({ seats }: { seats: readonly (SeatEntry & { body: BodySummary })[] }) {
  return (
    <dl className="grid max-w-[68ch] gap-4">
      {seats.map(({ body, seat, holder }) => (
        <div key={body.slug}>
          <dt className="font-semibold">
            Seat on the{' '}
            <a href={body.path} className="text-accent underline">
              {body.name}
            </a>
          </dt>
          <dd>
            <SeatHolder seat={seat} holder={holder} />
            {holder && <PersonSource role={holder.role} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
