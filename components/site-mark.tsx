/** The site's own sign: square brackets that hold something. The name stands beside it. */
export function SiteMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-7 shrink-0 fill-flame">
      <path d="M2 2h7v3H5v14h4v3H2zM22 2h-7v3h4v14h-4v3h7z" />
      <path d="M9 9h6v6H9z" className="fill-current" />
    </svg>
  );
}
