/**
 * An organisation's or a project's mark, in the colour of the text. Its name
 * stands beside it in words.
 *
 * @param path an SVG path in a box of 24 by 24.
 */
export function Mark({ path }: { path: string | undefined }) {
  if (!path) return null;
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" fill="currentColor" className="mb-3 size-10">
      <path d={path} />
    </svg>
  );
}
