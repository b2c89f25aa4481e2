import type { ContentProblem } from '@/lib/content/types';

/** More than these would hide the page. */
const SHOWN = 10;

/** For editors: what stops the build, over whatever part of a page is in view. */
export function ContentErrors({ problems }: { problems: readonly ContentProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <aside
      aria-label="Errors in the content"
      className="fixed inset-x-0 bottom-0 z-50 max-h-[40vh] overflow-auto border-t-4 border-accent bg-page px-5 py-3 text-sm shadow-lg print:hidden"
    >
      <h2 className="font-semibold">The site can’t be built until this is mended</h2>
      <ProblemList problems={problems.slice(0, SHOWN)} />
      {problems.length > SHOWN && <p>{`and ${problems.length - SHOWN} more in the terminal`}</p>}
    </aside>
  );
}

/** For editors: what they should look at in the document of this page. */
export function ContentWarnings({ problems }: { problems: readonly ContentProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <aside aria-label="Warnings" className="mt-10 border-t pt-3 text-muted text-sm print:hidden">
      <h2 className="font-semibold">Worth a look in this document</h2>
      <ProblemList problems={problems} />
    </aside>
  );
}

function ProblemList({ problems }: { problems: readonly ContentProblem[] }) {
  return (
    <ul className="mt-1 space-y-1">
      {problems.map(({ file, line, field, message }) => (
        <li key={`${file}:${line} ${field} ${message}`} className="break-words">
          <code>{`${file}:${line}`}</code> {field && `${field}: `}
          {message}
        </li>
      ))}
    </ul>
  );
}
