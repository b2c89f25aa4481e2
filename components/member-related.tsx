import type { LabelledLink } from '@/lib/content/types';
import { SeatSection } from './seat-section';

/** Links that belong to a member or a person, under a heading; nothing if there are none. */
export function MemberRelated({ title, links }: { title: string; links: readonly LabelledLink[] }) {
  if (links.length === 0) return null;
  return (
    <SeatSection title={title}>
      <ul className="grid gap-1">
        {links.map(({ label, url }) => (
          <li key={url}>
            <a href={url} className="text-accent underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </SeatSection>
  );
}
