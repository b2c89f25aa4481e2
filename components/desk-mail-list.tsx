import { DeskTime } from './desk-time';
import { Indexed } from './indexed';

/** Mails that weren't sent, or may not have been, each with a button to send it again. */
export function DeskMailList({
  mails,
  formKey,
}: {
  mails: readonly {
    id: string;
    state: string;
    to: string;
    subject: string;
    queuedAt: string;
    lastError: string | undefined;
  }[];
  formKey: string;
}) {
  return (
    <ol className="divide-y divide-line border-text border-t-2">
      {mails.map(({ id, state, to, subject, queuedAt, lastError }) => (
        <li key={id} className="flex flex-wrap items-start justify-between gap-4 py-5">
          <div className="min-w-0 max-w-wide">
            <h2 className="font-bold text-lg" dir="auto">
              {subject}
            </h2>
            <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-sm">
              <Indexed>{state}</Indexed>
              <span>{to}</span>
              <DeskTime at={queuedAt} />
              <span className="font-mono">{id}</span>
            </p>
            {lastError && <p className="mt-2 text-sm">{lastError}</p>}
            {state === 'uncertain' && (
              <p className="mt-2 text-sm">Ask whether it arrived before you send it again.</p>
            )}
          </div>
          <form method="post" action="/api/desk/resend">
            <input type="hidden" name="key" value={formKey} />
            <input type="hidden" name="mail" value={id} />
            <button type="submit" className="form-button">
              Send again<span className="sr-only">: {subject}</span>
            </button>
          </form>
        </li>
      ))}
    </ol>
  );
}
