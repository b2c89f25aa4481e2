import type { MemberSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { MemberSinceShort } from './member-since';

/** Members as a grid of links, in the order given. */
export function MemberList({ members }: { members: readonly MemberSummary[] }) {
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {members.map((member) => (
        <li
          key={member.slug}
          data-name={member.name}
          data-joined={member.joined}
          className="rounded-lg border border-line bg-raised p-4"
        >
          <a href={member.path} className="font-semibold hover:text-accent hover:underline">
            {member.name}
          </a>
          <p className="text-sm">
            <Standing member={member} />
          </p>
          <p className="mt-1 text-muted text-sm">{member.description}</p>
        </li>
      ))}
    </ul>
  );
}

/** What sort of member it is, in words. */
function Standing({ member }: { member: MemberSummary }) {
  if (member.left) {
    return (
      <>
        Former member, until <DateTime date={member.left} />
      </>
    );
  }
  return (
    <>
      {member.tier.name}
      <MemberSinceShort member={member} />
      {member.isFounder && <> · Founding member</>}
    </>
  );
}
