import type { BodySummary, HeldRole, HeldSeat, PersonSummary, Role } from '../content/types';
import {
  facts,
  heading,
  link,
  linksOf,
  type Markdown,
  origin,
  section,
  whole,
  words,
} from './markup';

/** The twin of a person: with the body of each role. */
export function personTwin(
  person: PersonSummary,
  text: Markdown,
  bodies: ReadonlyMap<string, BodySummary>,
): Markdown {
  const { affiliation, member } = person;
  return whole(
    heading(1, person.name),
    facts({
      Affiliation: member ? link(affiliation, member.path) : words(affiliation),
      ...origin(person),
    }),
    text,
    section(
      'Roles',
      person.roles.flatMap((role) => {
        const body = bodies.get(role.body);
        return body ? [roleLine(role, body)] : [];
      }),
    ),
    linksOf(person.links),
    `Public roles only are shown here, each with its source. ${link('How to ask for a correction or removal', '/privacy')}`,
  );
}

/**
 * The twin of a body.
 *
 * @param others who has a role in it now without a seat.
 * @param former who had a seat or a role.
 */
export function bodyTwin(
  body: BodySummary,
  text: Markdown,
  seats: readonly HeldSeat[],
  others: readonly HeldRole[],
  former: readonly HeldRole[],
): Markdown {
  return whole(
    heading(1, body.name),
    words(body.summary),
    facts(origin(body)),
    text,
    section(
      'Seats',
      seats.map((held) => {
        const { name, member, project } = held.seat;
        const path = member?.path ?? project?.path;
        return `${path ? link(name, path) : words(name)}: ${seatState(held)}`;
      }),
    ),
    section(seats.length > 0 ? 'Roles without a seat' : 'People', others.map(holderLine)),
    section('Former holders', former.map(holderLine)),
  );
}

/** A role in a body, and on pages about others than the person, whose it is. */
export function roleLine(role: Role, body: BodySummary, person?: PersonSummary): Markdown {
  const who = person ? `${link(person.name, person.path)}: ` : '';
  const former = role.until ? 'Former: ' : '';
  return `${who}${former}${words(role.title)}, ${link(body.name, body.path)}${termOf(role)}. ${sourceOf(role)}`;
}

/** Somebody's role, on the page of its body. */
function holderLine({ person, role }: HeldRole): Markdown {
  const of = person.affiliation ? ` (${words(person.affiliation)})` : '';
  return `${words(role.title)}: ${link(person.name, person.path)}${of}${termOf(role)}. ${sourceOf(role)}`;
}

/** Who holds a seat, or that nobody does, or that it isn't on record: three different things. */
export function seatState({ seat, holder }: HeldSeat): Markdown {
  if (holder) {
    const { person, role } = holder;
    return `${link(person.name, person.path)}, ${words(role.title)}${termOf(role)}. ${sourceOf(role)}`;
  }
  if (!seat.isVacant) return 'Holder not on record here';
  return seat.source ? `Vacant (${words(seat.source)})` : 'Vacant';
}

function termOf({ since, until }: Role): Markdown {
  return `${since ? `, since ${since}` : ''}${until ? `, until ${until}` : ''}`;
}

function sourceOf({ asOf, source }: Role): Markdown {
  return `As of ${asOf}. Source: ${words(source)}`;
}
