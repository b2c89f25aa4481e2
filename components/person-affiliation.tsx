import type { PersonSummary } from '@/lib/content/types';

/** Who a person works for, with a link if that is a member. */
export function PersonAffiliation({ person }: { person: PersonSummary }) {
  if (!person.affiliation) return null;
  if (!person.member) return <p>{person.affiliation}</p>;
  return (
    <p>
      <a href={person.member.path} className="link">
        {person.affiliation}
      </a>
    </p>
  );
}
