import { parseDay } from '../dates';
import { receivedBetween } from '../inbox/application-filter';
import { type ApplicationFilter, STATES } from '../inbox/types';

/** A search for more letters than any name has is none. */
const LONGEST = 200;

/** What a list of applications is narrowed by, as it was typed. */
export const FILTERS = ['state', 'tier', 'country', 'text', 'from', 'until'] as const;
export type FilterName = (typeof FILTERS)[number];

/** A list as its address says. */
export interface DeskList {
  values: Readonly<Record<FilterName, string>>;
  filter: ApplicationFilter;
  /** From 1. */
  page: number;
  /** What is wrong with a value; it then narrows nothing. */
  errors: Readonly<Partial<Record<FilterName, string>>>;
}

/** Reads what an address or a form says of a list; of what an address gives twice the first counts. */
export function readList(parameters: URLSearchParams): DeskList {
  const of = (name: string) => (parameters.get(name) ?? '').replaceAll('\0', '').trim();
  const values = {
    ...{ state: of('state'), tier: of('tier'), country: of('country').toUpperCase() },
    ...{ text: of('text').slice(0, LONGEST), from: of('from'), until: of('until') },
  };
  const { tier, country, text } = values;
  const errors: Partial<Record<FilterName, string>> = {};
  const state = STATES.find((each) => each === values.state);
  if (values.state && !state) errors.state = 'There is no such state.';
  const from = parseDay(values.from);
  const until = parseDay(values.until);
  const noDay = 'This isn’t a day that exists, as 2026-12-31.';
  if (values.from && from === undefined) errors.from = noDay;
  if (values.until && until === undefined) errors.until = noDay;
  const filter = {
    ...(state && { states: [state] }),
    ...(tier && { tier }),
    ...(country && { country }),
    ...(text && { text }),
    ...receivedBetween(from, until),
  };
  const page = /^[1-9]\d{0,4}$/.test(of('page')) ? Number(of('page')) : 1;
  return { values, filter, page, errors };
}

/** The address of a page of a list. */
export function listHref(values: DeskList['values'], page: number): string {
  const given = FILTERS.flatMap((name) => (values[name] ? [[name, values[name]]] : []));
  const parameters = new URLSearchParams(given);
  if (page > 1) parameters.set('page', String(page));
  return parameters.size > 0 ? `/inbox?${parameters}` : '/inbox';
}

/** What the log says of a filter: what was typed to search for may be a person's name, and stays out. */
export function filterInWords(values: DeskList['values']): string {
  const words = FILTERS.flatMap((name) => {
    if (!values[name]) return [];
    return [name === 'text' ? 'text' : `${name}=${values[name].slice(0, 40)}`];
  });
  return words.join(' ') || 'all';
}
