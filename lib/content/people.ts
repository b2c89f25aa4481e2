import { once } from '../once';
import { pathPrefixes, slugOf } from '../schema/slugs';
import { memberBySlug } from './members';
import { projectBySlug } from './projects';
import { documentBody, listDocuments } from './store';
import type { Body, BodySummary, HeldRole, MemberSummary, PersonSummary, Seat } from './types';

/** All people by name. */
export const allPeople = once((): readonly PersonSummary[] =>
  listDocuments('Person')
    .map((entry) => {
      const slug = slugOf('Person', entry._id);
      const member = entry.member ? memberBySlug(entry.member) : undefined;
      return {
        id: entry._id,
        slug,
        path: `${pathPrefixes.Person}${slug}`,
        name: entry.name,
        member,
        affiliation: member?.name ?? entry.affiliation ?? '',
        roles: entry.roles.map(({ body, title, seat, since, until, asOf, source }) => ({
          body,
          title,
          seat,
          since,
          until,
          asOf,
          source,
        })),
        links: entry.links ?? [],
        summary: entry.extract,
        asOf: entry.asOf,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en')),
);

/** The bodies of the foundation, in their order. */
export const allBodies = once((): readonly BodySummary[] =>
  listDocuments('Body')
    .map((entry) => {
      const slug = slugOf('Body', entry._id);
      return {
        id: entry._id,
        slug,
        path: `${pathPrefixes.Body}${slug}`,
        name: entry.name,
        order: entry.order,
        summary: entry.summary,
        seats: (entry.seats ?? []).map(({ id, name, member, project, vacant, source }) => ({
          id,
          name,
          member: member ? memberBySlug(member) : undefined,
          project: project ? projectBySlug(project) : undefined,
          isVacant: vacant ?? false,
          source,
        })),
        asOf: entry.asOf,
      };
    })
    .sort((a, b) => a.order - b.order),
);

/** The roles in a body, by the people's names. */
export function rolesIn(body: BodySummary): HeldRole[] {
  return allPeople().flatMap((person) =>
    person.roles.filter((role) => role.body === body.slug).map((role) => ({ person, role })),
  );
}

/** The bodies that a person has a role in today. */
export function bodiesOf(person: PersonSummary): BodySummary[] {
  return allBodies().filter(({ slug }) =>
    person.roles.some(({ body, until }) => body === slug && !until),
  );
}

/** The people that have a role in a body today, by name. */
export function peopleIn(body: BodySummary): PersonSummary[] {
  return allPeople().filter((person) => bodiesOf(person).includes(body));
}

/** Who holds a seat, and who did: each as of the date of its own source. */
export function holdersOf(
  body: BodySummary,
  seat: Seat,
): { holder: HeldRole | undefined; former: HeldRole[] } {
  const roles = rolesIn(body).filter(({ role }) => role.seat === seat.id);
  return {
    holder: roles.find(({ role }) => !role.until),
    former: roles.filter(({ role }) => role.until),
  };
}

/** The people of a member, by name. */
export function peopleOf(member: MemberSummary): PersonSummary[] {
  return allPeople().filter((person) => person.member?.slug === member.slug);
}

/** The person with this slug, or undefined. */
export function personBySlug(slug: string): PersonSummary | undefined {
  return allPeople().find((person) => person.slug === slug);
}

/** The body with this slug, or undefined. */
export function bodyBySlug(slug: string): BodySummary | undefined {
  return allBodies().find((body) => body.slug === slug);
}

/** The text about a person. */
export function personBody(person: PersonSummary): Body {
  return documentBody(person.id);
}

/** The text about a body. */
export function bodyBody(body: BodySummary): Body {
  return documentBody(body.id);
}
