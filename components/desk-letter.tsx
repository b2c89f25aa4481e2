/** A mail before it is sent, as its reader will have it. */
export function DeskLetter({ to, subject, text }: { to: string; subject: string; text: string }) {
  return (
    <article aria-label="Mail" className="max-w-wide rounded-sm border border-edge">
      <dl className="grid gap-x-4 border-line border-b p-5 sm:grid-cols-[5rem_minmax(0,1fr)]">
        <dt className="text-muted">To</dt>
        <dd>{to}</dd>
        <dt className="text-muted">Subject</dt>
        <dd className="font-bold">{subject}</dd>
      </dl>
      <p className="whitespace-pre-wrap p-5 font-mono text-sm" dir="auto">
        {text}
      </p>
    </article>
  );
}
