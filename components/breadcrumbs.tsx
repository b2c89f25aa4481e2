import type { Crumb } from '@/lib/seo/facts';

/** The way from the home page to a page, without the page itself. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" className="mb-4 print:hidden">
      <ol className="flex flex-wrap gap-x-2 text-muted text-sm">
        {[{ label: 'Home', href: '/' }, ...trail].map(({ label, href }) => (
          <li key={href}>
            <a href={href} className="link-quiet inline-block py-0.5">
              {label}
            </a>{' '}
            <span aria-hidden="true" className="font-mono text-flame">
              /
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
