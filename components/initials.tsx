/** The first letters of the first and the last word of a name, in a square. The name stands beside it. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const letters = [...new Set([words[0], words.at(-1)])].map((word) => firstLetterOf(word ?? ''));
  return (
    <span
      aria-hidden="true"
      className="grid size-11 shrink-0 place-items-center rounded-sm bg-raised font-bold font-mono text-accent text-sm forced-colors:border"
    >
      {letters.join('')}
    </span>
  );
}

/** The first letter with the marks that belong to it. */
function firstLetterOf(word: string): string {
  return /\p{L}\p{M}*/u.exec(word)?.[0].toLocaleUpperCase() ?? '';
}
