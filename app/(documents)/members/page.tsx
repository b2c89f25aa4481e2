import { AsOf } from '@/components/as-of';
import { MemberFacets } from '@/components/member-facets';
import { MemberFilter } from '@/components/member-filter';
import { MemberList } from '@/components/member-list';
import { PageHeader } from '@/components/page-header';
import { Section } from '@/components/section';
import { TierSection } from '@/components/tier-section';
import {
  currentMembers,
  formerMembers,
  membersByTier,
  yearsOfJoining,
} from '@/lib/content/members';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

export const metadata = pageMetadata({
  title: 'Members',
  description: `The organisations that carry the ${site.name}, by membership tier.`,
  path: '/members',
});

export default function MembersPage() {
  const groups = membersByTier();
  const members = currentMembers();
  const former = formerMembers();
  const facets = <MemberFacets tiers={groups.map(({ tier }) => tier)} years={yearsOfJoining()} />;
  return (
    <>
      <PageHeader title="Members" count={members.length}>
        <p>{metadata.description}</p>
      </PageHeader>
      <MemberFilter links={facets}>
        {groups.map((group) => (
          <TierSection key={group.tier.slug} {...group} />
        ))}
        {former.length > 0 && (
          <Section title="Former members" count={former.length}>
            <MemberList members={former} />
          </Section>
        )}
      </MemberFilter>
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
