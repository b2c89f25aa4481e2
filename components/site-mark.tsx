import { brand } from '@/lib/brand';

/** The site's own sign. The name stands beside it. */
export function SiteMark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" className="size-7 shrink-0 fill-flame">
      {brand.sign.map(({ path, colour }) => (
        <path key={path} d={path} className={colour === 'text' ? 'fill-current' : undefined} />
      ))}
    </svg>
  );
}
