import type { ComponentProps } from 'react';
import { PersonRoleTable } from './person-role-table';
import { Section } from './section';

/** A table of roles under a heading; nothing if there are none. */
export function PersonRoleSection({
  title,
  ...table
}: { title: string } & ComponentProps<typeof PersonRoleTable>) {
  if (table.roles.length === 0) return null;
  return (
    <Section title={title}>
      <PersonRoleTable {...table} />
    </Section>
  );
}
