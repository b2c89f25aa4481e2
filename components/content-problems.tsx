import problems from '@/.generated/problems.json';

interface Problem {
  severity: string;
  file: string;
  line: number;
  field?: string;
  message: string;
}

/**
 * What `npm run check` says of the content, above every page of the dev server.
 * The page below shows what was last right. A build has none of it.
 */
export function ContentProblems() {
  if (process.env.NODE_ENV !== 'development') return null;
  // An empty list has no type of its own.
  const all = problems as Problem[];
  const errors = all.filter(({ severity }) => severity === 'error');
  const warnings = all.filter(({ severity }) => severity !== 'error');
  return (
    <>
      {errors.length > 0 && (
        <section aria-label="Errors" role="alert" className="border-flame border-b-4 bg-raised">
          <div className="mx-auto max-w-page px-5 py-3">
            <p className="font-bold">Not shown until it is mended:</p>
            <List problems={errors} />
          </div>
        </section>
      )}
      {warnings.length > 0 && (
        <details className="border-line border-b bg-raised text-sm">
          <summary className="mx-auto max-w-page cursor-pointer px-5 py-2">
            Warnings: {warnings.length}
          </summary>
          <div className="mx-auto max-w-page px-5 pb-3">
            <List problems={warnings} />
          </div>
        </details>
      )}
    </>
  );
}

function List({ problems: all }: { problems: readonly Problem[] }) {
  return (
    <ul className="mt-1 grid gap-1 text-sm">
      {all.map(({ file, line, field, message }) => (
        <li key={`${file}:${line} ${field} ${message}`}>
          <code className="font-mono">
            {file}:{line}
          </code>{' '}
          {field && `${field}: `}
          {message}
        </li>
      ))}
    </ul>
  );
}
