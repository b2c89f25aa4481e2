import { DeskTime } from './desk-time';
import { Indexed } from './indexed';

/** What was done at the desk, the newest first. */
export function DeskLogList({
  entries,
}: {
  entries: readonly {
    at: string;
    who: string;
    action: string;
    about: string | undefined;
    detail: string;
  }[];
}) {
  return (
    <ol className="divide-y divide-line">
      {entries.map(({ at, who, action, about, detail }) => (
        <li
          key={`${at} ${who} ${action} ${about}`}
          className="grid gap-x-6 py-2 md:grid-cols-[11rem_8rem_minmax(0,1fr)_16rem]"
        >
          <span className="text-muted text-sm md:pt-0.5">
            <DeskTime at={at} />
          </span>
          <Indexed>{action}</Indexed>
          <span>
            {about && <span className="font-mono">{about} </span>}
            {detail}
          </span>
          <span className="text-muted text-sm md:pt-0.5">{who}</span>
        </li>
      ))}
    </ol>
  );
}
