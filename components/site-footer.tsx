import type { SiteLink } from '@/lib/content/types';
import { site } from '@/lib/site';
import { OperatorNote } from './operator-note';
import { SiteMark } from './site-mark';
import { SiteName } from './site-name';

export function SiteFooter({ links }: { links: readonly SiteLink[] }) {
  return (
    <footer className="on-ink mt-16 bg-ink text-on-ink-muted text-sm print:mt-8 print:bg-transparent print:text-muted">
      <div className="mx-auto grid max-w-page *:min-w-0 gap-x-16 gap-y-8 px-5 py-12 md:grid-cols-2 print:py-4">
        <div>
          <p className="mb-3 flex items-center gap-2.5 text-lg text-on-ink print:hidden">
            <SiteMark />
            <SiteName />
          </p>
          <p className="mb-3 max-w-measure text-pretty print:hidden">{site.tagline}</p>
          <OperatorNote />
        </div>
        <nav aria-label="About the foundation" className="print:hidden">
          {/* What all links have stands once, so that every page is lighter by it. */}
          <ul className="columns-[9rem] gap-x-8 text-on-ink [&_a:hover]:underline [&_a]:inline-block [&_a]:py-1.5">
            {links.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
