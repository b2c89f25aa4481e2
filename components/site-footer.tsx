import { site } from '@/lib/site';

export function SiteFooter() {
  return (
    <footer className="border-t border-line bg-raised">
      <div className="mx-auto max-w-5xl px-5 py-8 text-sm text-muted">
        <nav aria-label="About the foundation" className="mb-6 print:hidden">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {site.footerLinks.map(({ label, href }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1 hover:text-accent hover:underline">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <OperatorNote />
      </div>
    </footer>
  );
}

/** Who answers for this site; while nobody is named, that the foundation does not. */
function OperatorNote() {
  if (site.operator) {
    return (
      <p>
        This site is operated by{' '}
        <a href={site.operator.url} className="underline">
          {site.operator.name}
        </a>
        .
      </p>
    );
  }
  return (
    <p>
      This site is not operated by the {site.name}. The foundation’s own site is{' '}
      <a href={site.officialUrl} className="underline">
        {site.officialUrl.replace('https://', '')}
      </a>
      .
    </p>
  );
}
