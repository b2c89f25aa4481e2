import type { ComponentProps } from 'react';
import { PersonRoleList } from './person-role-list';
import { SeatList } from './seat-list';
import { Section } from './section';

/** A member's seats and its people in the bodies; nothing if there are none. */
export function MemberRoles({
  seats,
  others,
}: {
  seats: ComponentProps<typeof SeatList>['seats'];
  others: ComponentProps<typeof PersonRoleList>['entries'];
}) {
  if (seats.length === 0 && others.length === 0) return null;
  return (
    <Section title="Part in the governance">
      <div className="grid gap-6">
        {seats.length > 0 && <SeatList seats={seats} />}
        {others.length > 0 && <PersonRoleList entries={others} />}
      </div>
    </Section>
  );
}
