import type { MemberSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { MemberFact as Fact } from './member-fact';
import { MemberSince } from './member-since';
import { TierHistory } from './tier-history';

/** What is known of a membership, as a list of terms. */
export function MemberFacts({ member }: { member: MemberSummary }) {
  return (
    <dl className="mb-10 grid max-w-[68ch] gap-4 border-line border-y py-5 sm:grid-cols-2">
      {member.left ? (
        <Fact term="Membership">
          Former member, until <DateTime date={member.left} />
        </Fact>
      ) : (
        <Fact term="Tier">
          <a href={`/members/tier/${member.tier.slug}`} className="text-accent underline">
            {member.tier.name}
          </a>
        </Fact>
      )}
      {member.left && <Fact term="Tier at the end">{member.tier.name}</Fact>}
      <Fact term="Member since">
        <MemberSince member={member} />
        {member.isFounder && <span className="block">Founding member</span>}
      </Fact>
      {member.tierHistory.length > 0 && (
        <Fact term="Tiers over time">
          <TierHistory periods={member.tierHistory} />
        </Fact>
      )}
      <Announcement member={member} />
      {member.legalName && <Fact term="Legal name">{member.legalName}</Fact>}
      {member.headquarters && <Fact term="Headquarters">{member.headquarters}</Fact>}
      {member.website && (
        <Fact term="Website">
          <a href={member.website} className="text-accent underline">
            {new URL(member.website).host.replace(/^www\./, '')}
          </a>
        </Fact>
      )}
    </dl>
  );
}

/** The post that announced the member: here, or else where it was first published. */
function Announcement({ member: { announcement, announcementUrl } }: { member: MemberSummary }) {
  const href = announcement?.path ?? announcementUrl;
  if (!href) return null;
  return (
    <Fact term="Announcement">
      <a href={href} className="text-accent underline">
        {announcement?.title ?? 'Original announcement'}
      </a>
    </Fact>
  );
}
