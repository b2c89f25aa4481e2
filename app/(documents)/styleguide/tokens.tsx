const COLOURS = [
  ['page', 'bg-page'],
  ['raised', 'bg-raised'],
  ['marked', 'bg-marked'],
  ['line', 'bg-line'],
  ['edge', 'bg-edge'],
  ['muted', 'bg-muted'],
  ['text', 'bg-text'],
  ['accent', 'bg-accent'],
  ['flame', 'bg-flame'],
  ['ink', 'bg-ink'],
  ['on-ink', 'bg-on-ink'],
  ['on-ink-muted', 'bg-on-ink-muted'],
  ['on-ink-accent', 'bg-on-ink-accent'],
] as const;

const SIZES = [
  ['5xl', 'font-extrabold text-5xl tracking-tighter'],
  ['4xl', 'font-bold text-4xl tracking-tight'],
  ['3xl', 'font-bold text-3xl tracking-tight'],
  ['2xl', 'font-bold text-2xl'],
  ['xl', 'font-bold text-xl'],
  ['lg', 'text-lg'],
  ['base', 'text-base'],
  ['sm', 'text-sm'],
] as const;

/** The colours of the design by name, in the scheme of the moment. */
export function Colours() {
  return (
    <ul className="cells grid-cols-2 sm:grid-cols-4 lg:grid-cols-7">
      {COLOURS.map(([name, background]) => (
        <li key={name} className="p-3 font-mono text-sm">
          <span className={`mb-2 block h-14 border border-line ${background}`} />
          {name}
        </li>
      ))}
    </ul>
  );
}

/** The scale of type, and figures of one width. */
export function TypeScale() {
  return (
    <ul className="grid gap-4">
      {SIZES.map(([name, style]) => (
        <li key={name} className="grid items-baseline gap-x-8 sm:grid-cols-[4rem_minmax(0,1fr)]">
          <span className="font-mono text-muted text-sm">{name}</span>
          <span className={style}>Legible first</span>
        </li>
      ))}
      <li className="font-mono">mono 0O 1lI {'{}'} 0123456789</li>
      <li className="tabular-nums">0123456789 tabular</li>
    </ul>
  );
}
