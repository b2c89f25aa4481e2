import type { LabelledLink } from '@/lib/content/types';
import { Section } from './section';

/** Links under a heading; nothing if there are none. */
export function LinkSection({ title, links }: { title: string; links: readonly LabelledLink[] }) {
  if (links.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="grid gap-1">
        {links.map(({ label, url }) => (
          <li key={url}>
            <a href={url} className="link">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
