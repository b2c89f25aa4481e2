import type { ComponentProps } from 'react';
import { PersonRoleTable } from './person-role-table';
import { SeatSection } from './seat-section';

/** A table of roles under a heading; nothing if there are none. */
export function PersonRoleSection({
  title,
  ...table
}: { title: string } & ComponentProps<typeof PersonRoleTable>) {
  if (table.roles.length === 0) return null;
  return (
    <SeatSection title={title}>
      <PersonRoleTable {...table} />
    </SeatSection>
  );
}
