import { site } from '@/lib/site';
import { nameParts } from '@/lib/words';

/** The foundation's name set in type, its last word lighter than the rest. */
export function SiteName() {
  const [lead, last] = nameParts(site.name);
  return (
    <span className="tracking-tight">
      <span className="font-bold">{lead}</span> {last}
    </span>
  );
}
