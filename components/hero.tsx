import { site } from '@/lib/site';
import { Indexed } from './indexed';

/**
 * What the foundation is, and how much of everything there is to look up.
 *
 * @param shape the lists of the site and their sizes; those of nothing aren't shown.
 */
export function Hero({
  shape,
}: {
  shape: readonly { label: string; href: string; count: number }[];
}) {
  const lists = shape.filter(({ count }) => count > 0);
  return (
    <div className="pt-4 sm:pt-10">
      <h1 className="max-w-page font-extrabold text-5xl tracking-tighter">{site.tagline}</h1>
      {lists.length > 0 && (
        <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-1 sm:mt-12">
          {lists.map(({ label, href, count }) => (
            <li key={href}>
              <a href={href} className="link-quiet inline-block py-1 font-mono text-lg">
                {label}
                <Indexed>{count}</Indexed>
              </a>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-8 grid max-w-page gap-x-12 gap-y-4 text-lg text-muted md:grid-cols-2">
        {site.introduction.map((paragraph) => (
          <p key={paragraph} className="text-pretty">
            {paragraph}
          </p>
        ))}
      </div>
    </div>
  );
}
