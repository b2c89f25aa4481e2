import type { Metadata } from 'next';
import { AsOf } from '@/components/as-of';
import { MemberFacets } from '@/components/member-facets';
import { MemberFilter } from '@/components/member-filter';
import { MemberList } from '@/components/member-list';
import { PageHeader } from '@/components/page-header';
import { SeatSection } from '@/components/seat-section';
import { TierSection } from '@/components/tier-section';
import {
  currentMembers,
  formerMembers,
  membersByTier,
  yearsOfJoining,
} from '@/lib/content/members';
import { site } from '@/lib/site';

export const metadata: Metadata = {
  title: 'Members',
  description: `The organisations that carry the ${site.name}, by membership tier.`,
};

export default function MembersPage() {
  const groups = membersByTier();
  const members = currentMembers();
  const former = formerMembers();
  const facets = <MemberFacets tiers={groups.map(({ tier }) => tier)} years={yearsOfJoining()} />;
  return (
    <>
      <PageHeader title="Members">
        <p>{metadata.description}</p>
        <p className="mt-3 text-base">{members.length} members</p>
      </PageHeader>
      <MemberFilter links={facets}>
        {groups.map((group) => (
          <TierSection key={group.tier.slug} {...group} />
        ))}
      </MemberFilter>
      {former.length > 0 && (
        <SeatSection title="Former members">
          <MemberList members={former} />
        </SeatSection>
      )}
      <AsOf
        date={members
          .flatMap(({ asOf }) => asOf ?? [])
          .sort()
          .at(-1)}
      >
        {' '}
        at the latest; each member’s page has its own date.
      </AsOf>
    </>
  );
}
