/** What the site holds of people, and where to turn to have it changed. */
export function PersonNote() {
  return (
    <p className="mt-10 max-w-measure text-muted text-sm">
      Public roles only are shown here, each with its source.{' '}
      <a href="/privacy" className="underline hover:text-accent">
        How to ask for a correction or removal
      </a>
    </p>
  );
}
