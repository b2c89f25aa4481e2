import type { BodySummary } from '@/lib/content/types';
import { counted } from '@/lib/words';

/** A body in a few words, with how many seats and people are on record. */
export function SeatBody({
  body,
  held,
  people,
}: {
  body: BodySummary;
  /** How many of its seats have a holder on record. */
  held: number;
  people: number;
}) {
  return (
    <section aria-labelledby={body.slug} className="mb-8">
      <h2 id={body.slug} className="font-bold text-2xl">
        <a href={body.path} className="link-quiet">
          {body.name}
        </a>
      </h2>
      <p className="mt-1 max-w-measure">{body.summary}</p>
      <p className="mt-1 text-muted">{onRecord(body.seats.length, held, people)}</p>
    </section>
  );
}

/** How many seats a body has, and how many people there are in it, in words. */
function onRecord(seats: number, held: number, people: number): string {
  const inSeats =
    seats > 0 ? `${counted(seats, 'seat')}, ${held || 'none'} with a holder on record; ` : '';
  return `${inSeats}${people === 1 ? '1 person' : people === 0 ? 'nobody' : `${people} people`} on record`;
}
