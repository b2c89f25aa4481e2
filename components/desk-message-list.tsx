import { DeskTime } from './desk-time';

/** What was written by the contact form, whole. */
export function DeskMessageList({
  messages,
}: {
  messages: readonly {
    id: string;
    receivedAt: string;
    name: string;
    email: string;
    subject: string;
    message: string;
  }[];
}) {
  return (
    <ol className="divide-y divide-line border-text border-t-2">
      {messages.map(({ id, receivedAt, name, email, subject, message }) => (
        <li key={id} className="py-6">
          <h2 className="font-bold text-xl" dir="auto">
            {subject}
          </h2>
          <p className="mt-1 flex flex-wrap gap-x-4 text-muted text-sm">
            <bdi>{name}</bdi>
            <span>{email}</span>
            <DeskTime at={receivedAt} />
            <span className="font-mono">{id}</span>
          </p>
          <p className="mt-3 max-w-measure whitespace-pre-wrap" dir="auto">
            {message}
          </p>
        </li>
      ))}
    </ol>
  );
}
