import { DateTime } from './date-time';
import { Indexed } from './indexed';

/** Applications, one a line: what it is, what became of it, and where it comes from. */
export function DeskApplicationList({
  applications,
}: {
  applications: readonly {
    id: string;
    organisation: string;
    contactName: string;
    stateName: string;
    tierName: string;
    country: string;
    receivedAt: string;
  }[];
}) {
  return (
    <ol className="divide-y divide-line border-text border-t-2">
      {applications.map((each) => (
        <li
          key={each.id}
          className="grid gap-x-6 gap-y-1 py-4 md:grid-cols-[minmax(0,1fr)_12rem_9rem_8rem]"
        >
          <div className="min-w-0">
            <h2 className="font-bold text-lg">
              <a href={`/inbox/applications/${each.id}`} className="link-quiet" dir="auto">
                {each.organisation}
              </a>
            </h2>
            <p className="text-muted text-sm">
              <bdi>{each.contactName}</bdi> · <span className="font-mono">{each.id}</span>
            </p>
          </div>
          <div className="flex flex-wrap items-baseline gap-x-4 md:contents">
            <p className="md:pt-0.5">
              <Indexed>{each.stateName}</Indexed>
            </p>
            <p className="text-muted text-sm md:pt-1">
              {each.tierName}, {each.country}
            </p>
            <p className="text-muted text-sm tabular-nums md:pt-1 md:text-end">
              <DateTime date={each.receivedAt.slice(0, 10)} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
