import { searchIndex } from '@/lib/content/search';
import { isLongQuery } from '@/lib/malformed';
import { parseRequest } from '@/lib/search/parameters';

/** Raised when what is there means something else than before; additions don't count. */
const SCHEMA_VERSION = 1;
const MOST_HITS = 50;
const HITS = 10;

/** An answer changes with the content, which changes with a deployment. */
const CACHE = 'public, max-age=60, s-maxage=3600, stale-while-revalidate=86400';

/** The search for programs; docs/search.md says what it takes and gives. */
export function GET(request: Request) {
  const { search, searchParams } = new URL(request.url);
  if (isLongQuery(search)) return refused('The query is too long.', 414);
  const parsed = parseRequest(searchParams);
  if ('fault' in parsed) return refused(parsed.fault);
  const limit = searchParams.get('limit') ?? String(HITS);
  if (!/^[1-9]\d?$/.test(limit) || Number(limit) > MOST_HITS) {
    return refused(`limit must be a whole number from 1 to ${MOST_HITS}.`);
  }
  const { query, filters, page } = parsed;
  const result = searchIndex().search(query, { filters, page, pageSize: Number(limit) });
  const { matching, total, pages, facets } = result;
  const hits = result.hits.map(({ document: { id, kind, date, lang }, title, extract }) => ({
    path: id,
    kind,
    date,
    lang,
    title,
    extract,
  }));
  return Response.json(
    { schemaVersion: SCHEMA_VERSION, query, matching, total, page, pages, hits, facets },
    { headers: { 'Cache-Control': CACHE } },
  );
}

function refused(error: string, status: 400 | 414 = 400) {
  return Response.json({ error }, { status, headers: { 'Cache-Control': 'no-store' } });
}
