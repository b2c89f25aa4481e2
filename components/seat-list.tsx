import type { BodySummary } from '@/lib/content/types';
import { type SeatEntry, SeatHolder } from './seat-grid';

/** The seats of a member in the bodies, with who holds them. */
export function SeatList({ seats }: { seats: readonly (SeatEntry & { body: BodySummary })[] }) {
  return (
    <dl className="grid max-w-wide gap-6">
      {seats.map(({ body, seat, holder }) => (
        <div key={`${body.slug} ${seat.id}`}>
          <dt className="mb-2 font-semibold">
            Seat on the{' '}
            <a href={body.path} className="link">
              {body.name}
            </a>
          </dt>
          <dd>
            <SeatHolder seat={seat} holder={holder} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
