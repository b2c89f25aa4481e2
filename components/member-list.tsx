import type { MemberSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { Mark } from './mark';
import { MemberSinceShort } from './member-since';
import { UnpublishedMark } from './unpublished-note';

/** Members as a grid of cards, in the order given. */
export function MemberList({ members }: { members: readonly MemberSummary[] }) {
  return (
    <ul className="cells sm:grid-cols-2 lg:grid-cols-3">
      {members.map((member) => (
        <li
          key={member.slug}
          data-name={member.name}
          data-joined={member.joined}
          className="relative flex flex-col p-5 hover:bg-raised"
        >
          <div className="mb-2 flex min-h-11 items-center justify-between gap-4">
            <a
              href={member.path}
              // The whole card leads where its name does.
              className="link-quiet min-w-0 font-bold text-lg leading-tight after:absolute after:inset-0"
            >
              {member.name}
            </a>
            <Mark mark={member.mark} />
          </div>
          <p className="mb-4 text-muted text-sm">{member.description}</p>
          <p className="mt-auto text-sm">
            <Standing member={member} /> <UnpublishedMark state={member.unpublished} />
          </p>
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
