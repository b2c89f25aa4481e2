import { DeskTime } from './desk-time';

const WEB = /^https?:\/\/[^\s"<>\\]+$/i;

/** What an application says of itself. What was typed stands as it was, and links are marked as a stranger's. */
export function DeskFacts({
  receivedAt,
  facts,
  why,
}: {
  receivedAt: string;
  facts: readonly (readonly [name: string, value: string])[];
  why: string;
}) {
  return (
    <>
      <dl className="grid max-w-wide gap-x-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
        {facts.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: facts have no other names, and never change places
          <div key={index} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="mb-2 min-w-0 sm:mb-1" dir="auto">
              {WEB.test(value) ? (
                <a href={value} rel="nofollow noreferrer" className="link">
                  {value}
                </a>
              ) : (
                value
              )}
            </dd>
          </div>
        ))}
        <dt className="text-muted">Received</dt>
        <dd>
          <DeskTime at={receivedAt} />
        </dd>
      </dl>
      <h2 className="mt-8 font-bold text-xl">Why it wants to join</h2>
      <p className="mt-2 max-w-measure whitespace-pre-wrap" dir="auto">
        {why}
      </p>
    </>
  );
}
