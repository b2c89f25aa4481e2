import type { MemberSummary } from '@/lib/content/types';
import { DateTime } from './date-time';
import { Fact, Facts } from './fact';
import { MemberSince } from './member-since';
import { OutwardLink } from './outward-link';
import { TierHistory } from './tier-history';

/** What is known of a membership, as a list of terms. */
export function MemberFacts({ member }: { member: MemberSummary }) {
  return (
    <Facts>
      {member.left ? (
        <Fact term="Membership">
          Former member, until <DateTime date={member.left} />
        </Fact>
      ) : (
        <Fact term="Tier">
          <a href={`/members/tier/${member.tier.slug}`} className="link">
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
          <OutwardLink url={member.website} />
        </Fact>
      )}
    </Facts>
  );
}

/** The post that announced the member: here, or else where it was first published. */
function Announcement({ member: { announcement, announcementUrl } }: { member: MemberSummary }) {
  const href = announcement?.path ?? announcementUrl;
  if (!href) return null;
  return (
    <Fact term="Announcement">
      <a href={href} className="link">
        {announcement?.title ?? 'Original announcement'}
      </a>
    </Fact>
  );
}
