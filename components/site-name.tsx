import { site } from '@/lib/site';

/** The foundation's name set in type, its last word lighter than the rest. */
export function SiteName() {
  const words = site.name.split(' ');
  return (
    <span className="tracking-tight">
      <span className="font-bold">{words.slice(0, -1).join(' ')}</span> {words.at(-1)}
    </span>
  );
}
