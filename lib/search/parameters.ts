import { type Facet, type Filters, facets } from './facets';
import { searchKinds } from './types';

/** What a visitor or a program asks of the search, as the address has it. */
export interface SearchRequest {
  query: string;
  filters: Filters;
  /** From 1. */
  page: number;
}

/** A request, or what is wrong with it, in a sentence. */
export type ParsedRequest = SearchRequest | { fault: string };

const LONGEST_QUERY = 200;
const LAST_PAGE = 500;
const MOST_VALUES = 10;
const LONGEST_VALUE = 100;

/**
 * Reads a request: `q`, `page`, and a parameter for each facet, which may come
 * several times. What the search doesn't know is left aside, as addresses gather
 * parameters on their way.
 */
export function parseRequest(parameters: URLSearchParams): ParsedRequest {
  const queries = parameters.getAll('q');
  const query = (queries[0] ?? '').trim();
  if (queries.length > 1) return { fault: 'There is more than one q; ask one question at a time.' };
  if (query.length > LONGEST_QUERY) {
    return { fault: `q has ${query.length} characters; it may have ${LONGEST_QUERY}.` };
  }
  const pages = parameters.getAll('page');
  const page = pages[0] ?? '1';
  if (pages.length > 1 || !/^[1-9]\d{0,3}$/.test(page) || Number(page) > LAST_PAGE) {
    return { fault: `page must be a whole number from 1 to ${LAST_PAGE}.` };
  }
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of facets) {
    const values = [...new Set(parameters.getAll(facet).filter(Boolean))];
    const fault = faultOf(facet, values);
    if (fault) return { fault };
    if (values.length > 0) filters[facet] = values.map((value) => value.normalize('NFC'));
  }
  return { query, filters, page: Number(page) };
}

/** The address of a request below a path, with its parts always in the same order. */
export function requestHref(path: string, { query, filters, page }: SearchRequest): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const facet of facets) {
    for (const value of filters[facet] ?? []) parameters.append(facet, value);
  }
  if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

function faultOf(facet: Facet, values: readonly string[]): string | undefined {
  if (values.length > MOST_VALUES) return `${facet} may come ${MOST_VALUES} times at most.`;
  if (values.some(({ length }) => length > LONGEST_VALUE)) {
    return `A ${facet} may have ${LONGEST_VALUE} characters at most.`;
  }
  const kinds: readonly string[] = searchKinds;
  if (facet === 'kind' && !values.every((value) => kinds.includes(value))) {
    return `kind must be one of ${searchKinds.join(', ')}.`;
  }
  if (facet === 'year' && !values.every((value) => /^\d{4}$/.test(value))) {
    return 'year must be four digits.';
  }
  return undefined;
}
