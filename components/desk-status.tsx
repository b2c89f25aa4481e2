/** What came of what was sent last. */
export function DeskStatus({ text, isFault }: { text?: string; isFault: boolean }) {
  if (!text) return null;
  return (
    <p
      role={isFault ? 'alert' : 'status'}
      className={`mb-8 max-w-measure border-s-4 py-1 ps-5 font-semibold ${isFault ? 'border-flame' : 'border-text'}`}
    >
      {text}
    </p>
  );
}
