import { DeskTime } from './desk-time';
import { Indexed } from './indexed';

/** Who is signed in, each with a button that ends the session. */
export function DeskSessionList({
  sessions,
  ownId,
  formKey,
}: {
  sessions: readonly { id: string; email: string; startedAt: string; seenAt: string }[];
  ownId: string;
  formKey: string;
}) {
  return (
    <ul className="max-w-wide divide-y divide-line">
      {sessions.map(({ id, email, startedAt, seenAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
          <div>
            <p className="font-semibold">
              {email} {id === ownId && <Indexed>you</Indexed>}
            </p>
            <p className="text-muted text-sm">
              Since <DeskTime at={startedAt} />, last seen <DeskTime at={seenAt} />
            </p>
          </div>
          {id !== ownId && (
            <form method="post" action="/api/desk/revoke">
              <input type="hidden" name="key" value={formKey} />
              <input type="hidden" name="session" value={id} />
              <button type="submit" className="link cursor-pointer py-2">
                Revoke<span className="sr-only"> the session of {email}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
