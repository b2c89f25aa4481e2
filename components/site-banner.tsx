import { today } from '@/lib/dates';
import { site } from '@/lib/site';

/** A notice above every page, in the days that lib/site.ts gives it. */
export function SiteBanner() {
  const { banner } = site;
  if (!banner || today() < banner.from || today() > banner.until) return null;
  return (
    <aside aria-label="Notice" className="on-ink bg-ink text-on-ink print:hidden">
      <p className="mx-auto max-w-page px-5 py-2.5 text-sm">
        {banner.text}{' '}
        <a href={banner.href} className="font-semibold text-on-ink-accent underline">
          {banner.linkText}
        </a>
      </p>
    </aside>
  );
}
