import { allBodies, holdersOf, peopleOf } from './people';
import type { BodySummary, HeldRole, HeldSeat, MemberSummary } from './types';

/** The seats that belong to a member, with their holders. */
export function seatsOf(member: MemberSummary): (HeldSeat & { body: BodySummary })[] {
  return allBodies().flatMap((body) =>
    body.seats
      .filter((seat) => seat.member?.slug === member.slug)
      .map((seat) => ({ body, seat, holder: holdersOf(body, seat).holder })),
  );
}

/** What else a member's people are or were in the bodies, present roles first. */
export function otherRolesOf(member: MemberSummary): (HeldRole & { body: BodySummary })[] {
  const held = new Set(seatsOf(member).map(({ holder }) => holder?.role));
  return peopleOf(member)
    .flatMap((person) =>
      person.roles.flatMap((role) => {
        const body = allBodies().find(({ slug }) => slug === role.body);
        return body && !held.has(role) ? [{ person, role, body }] : [];
      }),
    )
    .sort((a, b) => Number(Boolean(a.role.until)) - Number(Boolean(b.role.until)));
}
