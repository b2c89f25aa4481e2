import type { Heading } from '@/lib/content/types';
import { site } from '@/lib/site';

/** A text with fewer sections is taken in without an outline. */
const ENOUGH = 3;
const DEEPEST = 3;
const TITLE = 'On this page';

/**
 * Links to the sections of a text: folded above it; on wide screens open beside
 * it, if the browser can open it by style alone.
 *
 * @param lang of the text, where it isn't the site's.
 */
export function Outline({ headings, lang }: { headings: readonly Heading[]; lang?: string }) {
  const listed = headings.filter(({ depth }) => depth <= DEEPEST);
  if (listed.length < ENOUGH) return null;
  return (
    <nav
      aria-label={TITLE}
      lang={site.lang}
      className="mb-8 max-w-wide text-sm lg:sticky lg:top-6 lg:col-start-2 lg:row-start-2 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto print:hidden"
    >
      <p
        aria-hidden="true"
        className="hidden font-semibold supports-[selector(::details-content)]:lg:block"
      >
        {TITLE}
      </p>
      <details className="border-line border-y py-2 lg:border-0 lg:py-0 lg:details-content:[content-visibility:visible]">
        <summary className="cursor-pointer py-1 font-semibold supports-[selector(::details-content)]:lg:hidden">
          {TITLE}
        </summary>
        <div lang={lang} dir="auto" className="mt-1 [&_ol_ol]:ps-4">
          <Sections headings={listed} />
        </div>
      </details>
    </nav>
  );
}

/** A list of headings; those of lower levels as lists below the ones they follow. */
function Sections({ headings }: { headings: readonly Heading[] }) {
  return (
    <ol>
      {branchesOf(headings).map(({ heading: { id, text }, below }) => (
        <li key={id}>
          <a href={`#${id}`} className="block py-1 text-muted link-quiet">
            {text}
          </a>
          {below.length > 0 && <Sections headings={below} />}
        </li>
      ))}
    </ol>
  );
}

/** Each heading that no higher one goes before, with the lower ones up to the next. */
function branchesOf(headings: readonly Heading[]): { heading: Heading; below: Heading[] }[] {
  const branches: { heading: Heading; below: Heading[] }[] = [];
  for (const heading of headings) {
    const last = branches.at(-1);
    if (last && heading.depth > last.heading.depth) last.below.push(heading);
    else branches.push({ heading, below: [] });
  }
  return branches;
}
