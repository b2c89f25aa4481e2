import { parseDay } from '../../lib/dates';
import { receivedBetween } from '../../lib/inbox/application-filter';
import { type ApplicationFilter, type Paging, STATES, type State } from '../../lib/inbox/types';
import { type Flag, type Input, Misuse } from './command';

/** So many rows are shown if nobody says otherwise. */
const LIMIT = 50;

/** The flags that choose applications. */
export const FILTER_FLAGS: Readonly<Record<string, Flag>> = {
  state: { value: 'STATE', says: `${STATES.join(', ')}; several with commas between` },
  tier: { value: 'TIER', says: 'Slug of the tier' },
  country: { value: 'CODE', says: 'Two letters' },
  text: { value: 'TEXT', says: 'Part of the organisation’s or the contact’s name, or the e-mail' },
  from: { value: 'DAY', says: 'Received on this day (UTC, YYYY-MM-DD) or later' },
  until: { value: 'DAY', says: 'Received on this day or before' },
};

/** The flags that choose a part of many rows. */
export const PAGING_FLAGS: Readonly<Record<string, Flag>> = {
  limit: { value: 'NUMBER', says: `So many rows at most; ${LIMIT} otherwise` },
  page: { value: 'NUMBER', says: 'Which page of them, from 1' },
};

/** Which applications a command line chooses. */
export function filterOf({ value }: Input): ApplicationFilter {
  const tier = value('tier');
  const country = value('country');
  const text = value('text');
  const from = dayOf('from', value('from'));
  const until = dayOf('until', value('until'));
  const states = value('state')?.split(',').map(stateOf);
  return {
    ...(states && { states }),
    ...(tier && { tier }),
    ...(country && { country: country.toUpperCase() }),
    ...(text && { text }),
    ...receivedBetween(from, until),
  };
}

/** Which part of them. */
export function pagingOf({ value }: Input): Paging & { page: number } {
  const limit = numberOf('limit', value('limit'), LIMIT);
  const page = numberOf('page', value('page'), 1);
  return { limit, page, offset: (page - 1) * limit };
}

/** A state by its name. */
export function stateOf(name: string): State {
  const state = STATES.find((each) => each === name.trim());
  if (!state) throw new Misuse(`"${name}" is no state; there are ${STATES.join(', ')}`);
  return state;
}

/** What is said of a part of many rows. */
export function countOf(shown: number, total: number, page: number): string {
  if (shown === total) return `${total} in all.`;
  return `${shown} of ${total}, page ${page}; --page and --limit show others.`;
}

function dayOf(flag: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const day = parseDay(value);
  if (!day) throw new Misuse(`--${flag}: "${value}" isn't a day that exists, as YYYY-MM-DD`);
  return day;
}

function numberOf(flag: string, value: string | undefined, otherwise: number): number {
  if (value === undefined) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new Misuse(`--${flag} is a number from 1 on`);
  return Number(value);
}
