import type { ReactNode } from 'react';
import type { MemberSummary } from '@/lib/content/types';
import { DateTime } from './date-time';

/** What is known of a membership, as a list of terms. */
export function MemberFacts({ member }: { member: MemberSummary }) {
  return (
    <dl className="mb-10 grid max-w-[68ch] gap-4 border-line border-y py-5 sm:grid-cols-2">
      <Fact term="Tier">
        <a href={`/members#${member.tier.slug}`} className="text-accent underline">
          {member.tier.name}
        </a>
      </Fact>
      {member.joined && (
        <Fact term="Member since">
          <DateTime date={member.joined} />
        </Fact>
      )}
      <Fact term="Website">
        <a href={member.website} className="break-words text-accent underline">
          {new URL(member.website).host.replace(/^www\./, '')}
        </a>
      </Fact>
      {member.announcement && (
        <Fact term="Announcement">
          <a href={member.announcement.path} className="text-accent underline">
            {member.announcement.title}
          </a>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
