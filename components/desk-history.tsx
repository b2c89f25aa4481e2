import { DeskTime } from './desk-time';
import { Indexed } from './indexed';

/** What happened to an application, from the beginning. */
export function DeskHistory({
  entries,
}: {
  entries: readonly { at: string; who: string; title: string; text: string }[];
}) {
  return (
    <ol className="max-w-wide divide-y divide-line">
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a history is only ever added to
        <li key={index} className="py-4 first:pt-0">
          <p className="flex flex-wrap gap-x-4 text-muted text-sm">
            <Indexed>{entry.title}</Indexed>
            <DeskTime at={entry.at} />
            <bdi>{entry.who}</bdi>
          </p>
          {entry.text && (
            <p className="mt-1 max-w-measure whitespace-pre-wrap" dir="auto">
              {entry.text}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
