import type { CSSProperties } from 'react';
import type { ContentProblem } from '@/lib/content/types';

/** Not in classes, which would put it into the stylesheet of the public site. */
const OVER_THE_PAGE: CSSProperties = {
  position: 'fixed',
  inset: 'auto 0 0',
  zIndex: 50,
  maxHeight: '40vh',
  overflow: 'auto',
  borderTop: '4px solid currentColor',
};

/** More than these would hide the page. */
const SHOWN = 10;

/** For editors: what stops the build, over whatever part of a page is in view. */
export function ContentErrors({ problems }: { problems: readonly ContentProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <aside
      aria-label="Errors in the content"
      className="bg-page px-5 py-3 text-sm"
      style={OVER_THE_PAGE}
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
    <aside aria-label="Warnings" className="mt-10 text-muted text-sm">
      <h2 className="font-semibold">Worth a look in this document</h2>
      <ProblemList problems={problems} />
    </aside>
  );
}

function ProblemList({ problems }: { problems: readonly ContentProblem[] }) {
  return (
    <ul className="mt-1">
      {problems.map(({ file, line, field, message }) => (
        <li key={`${file}:${line} ${field} ${message}`}>
          <code>{`${file}:${line}`}</code> {field && `${field}: `}
          {message}
        </li>
      ))}
    </ul>
  );
}
