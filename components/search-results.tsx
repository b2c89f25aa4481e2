import type { SearchResult } from '@/lib/content/types';
import { site } from '@/lib/site';
import { DateTime } from './date-time';
import { Indexed } from './indexed';
import { Segments } from './segments';

const HOW = {
  all: '',
  similar: ' Nothing matches just that; these are close to it.',
  most: ' Nothing has all of these words; these have most of them.',
};

/** What a search found: kind and date, title, and an extract with the matches marked. */
export function SearchResults({ query, result }: { query: string; result: SearchResult }) {
  return (
    <section aria-label="Results">
      <p className="mb-6 text-muted">
        {result.total === 1 ? 'One result' : `${result.total} results`}
        {query && (
          <>
            {' '}
            for <q className="font-semibold text-text">{query}</q>
          </>
        )}
        .{HOW[result.matching]}
      </p>
      <ol className="max-w-wide divide-y divide-line">
        {result.hits.map(({ document, title, extract }) => (
          <li key={document.id} lang={document.lang} className="py-5 first:pt-0">
            <p lang={site.lang} className="flex flex-wrap gap-x-3 text-muted text-sm tabular-nums">
              <Indexed>{document.kind}</Indexed>
              {document.date && <DateTime date={document.date} />}
            </p>
            <div dir="auto">
              <h2 className="font-bold text-xl">
                <a href={document.id} className="link-quiet">
                  <Segments segments={title} />
                </a>
              </h2>
              <p className="mt-1 text-muted">
                <Segments segments={extract} />
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
