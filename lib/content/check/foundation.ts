import { hasIcon } from '../../marks';
import type { Problem } from './problem';
import { error, ofType, type Rule } from './rule';
import type { Source } from './source';

/** A role of a person, as its frontmatter has it, where it can be read. */
interface Role {
  person: Source;
  index: number;
  body: string;
  seat: string;
  since: string;
  until: string;
}

/** A seat that a role names is one of its body. */
export const seatsExist: Rule = (sources) => {
  const seats = new Map(ofType(sources, 'Body').map((body) => [body.slug, seatIds(body)]));
  return rolesOf(sources).flatMap(({ person, index, body, seat }) => {
    const known = seats.get(body);
    if (!known || known.includes(seat)) return [];
    const allowed = known.length > 0 ? `; it has ${known.join(', ')}` : '';
    const message = `${body} has no seat "${seat}"${allowed}`;
    return [error(person, message, 'roles', index, 'seat')];
  });
};

/** No two people hold one seat at one time. */
export const seatsHaveOneHolder: Rule = (sources) => {
  const roles = rolesOf(sources);
  return roles.flatMap((role, index) => {
    const other = roles
      .slice(0, index)
      .find((each) => each.body === role.body && each.seat === role.seat && overlap(each, role));
    if (!other || other.person === role.person) return [];
    return [
      error(
        role.person,
        `${other.person.file} has the seat "${role.seat}" of ${role.body} at the same time; give the earlier of the two an until`,
        'roles',
        role.index,
        'seat',
      ),
    ];
  });
};

/** What begins comes before its end. */
export const datesAreInOrder: Rule = (sources) =>
  sources.flatMap((source) => [
    ...inOrder(source, source.values, [], 'joined', 'left'),
    ...inOrder(source, source.values, [], 'start', 'end'),
    ...inOrder(source, source.values, [], 'accepted', 'announced'),
    ...things(source, 'roles').flatMap((role, index) =>
      inOrder(source, role, ['roles', index], 'since', 'until'),
    ),
    ...things(source, 'tierHistory').flatMap((period, index) =>
      inOrder(source, period, ['tierHistory', index], 'since', 'until'),
    ),
  ]);

/** The last of a member's tiers is the one it has. */
export const tierIsLastOfHistory: Rule = (sources) =>
  ofType(sources, 'Member').flatMap((member) => {
    const history = things(member, 'tierHistory');
    const last = history.at(-1);
    if (!last || last.tier === member.values.tier) return [];
    const message = `"${last.tier}" ends the history, but tier is "${member.values.tier}"; make them the same`;
    return [error(member, message, 'tierHistory', history.length - 1, 'tier')];
  });

/** A mark that a document names is one of simple-icons. */
export const iconsExist: Rule = (sources) =>
  sources.flatMap((source) => {
    const { icon } = source.values;
    if (typeof icon !== 'string' || hasIcon(icon)) return [];
    const message = `simple-icons has no "${icon}"; take it out, and the name is set in type`;
    return [error(source, message, 'icon')];
  });

/** A person's affiliation is said once: as a member's slug, or in words. */
export const affiliationIsSaidOnce: Rule = (sources) =>
  ofType(sources, 'Person').flatMap((person) => {
    const { member, affiliation } = person.values;
    if (member && affiliation) {
      return [error(person, 'is said by member already; take one of them out', 'affiliation')];
    }
    if (member || affiliation) return [];
    return [error(person, 'missing; say member: slug, or affiliation: name', 'affiliation')];
  });

function inOrder(
  source: Source,
  values: Record<string, unknown>,
  at: readonly (string | number)[],
  first: string,
  second: string,
): Problem[] {
  const [from, to] = [text(values[first]), text(values[second])];
  // A month may hold the day that it is compared with.
  const length = Math.min(from.length, to.length);
  if (!from || !to || from.slice(0, length) <= to.slice(0, length)) return [];
  return [error(source, `${to} is before ${first}, ${from}; mend one of them`, ...at, second)];
}

function rolesOf(sources: readonly Source[]): Role[] {
  return ofType(sources, 'Person').flatMap((person) =>
    things(person, 'roles').flatMap(({ body, seat, since, until }, index) =>
      typeof seat === 'string' && typeof body === 'string'
        ? [{ person, index, body, seat, since: text(since), until: text(until) }]
        : [],
    ),
  );
}

/** Whether two roles were held at one time; who begins in the month another ends, follows. */
function overlap(a: Role, b: Role): boolean {
  const endsBefore = (one: Role, two: Role) =>
    one.until !== '' && two.since !== '' && one.until.slice(0, 7) <= two.since.slice(0, 7);
  const isOver = (role: Role) => role.until !== '';
  if (endsBefore(a, b) || endsBefore(b, a)) return false;
  // Of a former role and one without a beginning, nothing says that they met.
  if (isOver(a) !== isOver(b)) return Boolean(isOver(a) ? b.since : a.since);
  return true;
}

function seatIds(body: Source): string[] {
  return things(body, 'seats').map(({ id }) => text(id));
}

function things(source: Source, field: string): Record<string, unknown>[] {
  const value: unknown = source.values[field];
  if (!Array.isArray(value)) return [];
  const items: unknown[] = value;
  return items.map((item) => (typeof item === 'object' && item !== null ? { ...item } : {}));
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
