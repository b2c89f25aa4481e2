import type { SiteLink } from '@/lib/content/types';
import { SearchField } from './search-field';
import { SiteMark } from './site-mark';
import { SiteName } from './site-name';
import { ThemeSwitch } from './theme-switch';

const MENU_ID = 'menu';
const BUTTON =
  'min-h-10 cursor-pointer rounded-sm border border-edge px-4 font-semibold lg:hidden print:hidden';

/**
 * The head of every page. On narrow screens its links lie in a popover, which
 * opens without script; on wide ones they stand in the row.
 */
export function SiteHeader({ links }: { links: readonly SiteLink[] }) {
  return (
    <header className="border-line border-b">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-2 px-5 py-3">
        <a href="/" className="mr-auto flex items-center gap-2.5 py-1.5 text-lg leading-tight">
          <SiteMark />
          <SiteName />
        </a>
        <button type="button" popoverTarget={MENU_ID} className={BUTTON}>
          Menu
        </button>
        <div id={MENU_ID} popover="auto" className="site-menu print:hidden">
          <button
            type="button"
            popoverTarget={MENU_ID}
            popoverTargetAction="hide"
            className={`${BUTTON} justify-self-end`}
          >
            Close
          </button>
          <nav aria-label="Main">
            <ul className="grid font-bold text-xl *:border-line *:border-t lg:flex lg:gap-x-6 lg:font-medium lg:text-base lg:*:border-0 [&_a]:block [&_a]:py-2.5 lg:[&_a]:py-1">
              {links.map(({ label, href }) => (
                <li key={href}>
                  <a href={href} className="link-quiet">
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <SearchField />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}
