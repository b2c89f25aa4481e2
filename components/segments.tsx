/** A text whose matches with a search are marked. */
export function Segments({
  segments,
}: {
  segments: readonly { text: string; isMatch: boolean }[];
}) {
  return segments.map(({ text, isMatch }, index) =>
    isMatch ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: segments are never put in another order
      <mark key={index} className="rounded-sm bg-marked px-0.5 text-text">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
