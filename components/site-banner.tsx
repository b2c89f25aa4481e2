import { bannerOn } from '@/lib/banner';
import { today } from '@/lib/clock';
import { site } from '@/lib/site';

/** A notice above every page, in the days that lib/site.ts gives it. */
export function SiteBanner() {
  const banner = bannerOn(today(), site.banner);
  if (!banner) return null;
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
