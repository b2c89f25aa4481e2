import type { ReactNode } from 'react';

/**
 * How many of the members a list has.
 *
 * @param total how many there are.
 * @param children what those of the list are; it ends the sentence.
 */
export function ShareOfMembers({
  count,
  total,
  children,
}: {
  count: number;
  total: number;
  children: ReactNode;
}) {
  const [before, noun, verb] =
    count < total
      ? [`${count} of the `, 'members', count === 1 ? 'is' : 'are']
      : count === 1
        ? ['The one ', 'member', 'is']
        : ['All ', 'members', 'are'];
  return (
    <p className="mt-3 text-base">
      {before}
      <a href="/members" className="link">
        {noun}
      </a>{' '}
      {verb} {children}
    </p>
  );
}
