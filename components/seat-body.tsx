import type { BodySummary } from '@/lib/content/types';

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
      <p className="mt-1 text-muted">
        {body.seats.length > 0 && `${body.seats.length} seats, ${held} with a holder on record; `}
        {people} people on record
      </p>
    </section>
  );
}
