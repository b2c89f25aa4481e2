import { site } from '@/lib/site';
import { ThemeSwitch } from './theme-switch';

export function SiteHeader() {
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center gap-x-8 gap-y-2 px-5 py-4">
        <a href="/" className="mr-auto font-bold text-lg no-underline">
          {site.name}
        </a>
        <nav aria-label="Main" className="print:hidden">
          <ul className="flex flex-wrap gap-x-6">
            {site.navigation.map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1 hover:text-accent hover:underline">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeSwitch />
      </div>
    </header>
  );
}
