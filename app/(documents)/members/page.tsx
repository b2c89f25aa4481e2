import { AsOf } from '@/components/as-of';
import { EmptyList } from '@/components/empty-list';
import { FeedLinks } from '@/components/feed-links';
import { JsonLd } from '@/components/json-ld';
import { MemberFacets } from '@/components/member-facets';
import { MemberFilter } from '@/components/member-filter';
import { MemberList } from '@/components/member-list';
import { OtherForms } from '@/components/other-forms';
import { PageHeader } from '@/components/page-header';
import { Section } from '@/components/section';
import { TierSection } from '@/components/tier-section';
import {
  currentMembers,
  formerMembers,
  membersByTier,
  yearsOfJoining,
} from '@/lib/content/members';
import { dataForms } from '@/lib/data/paths';
import { latestAsOf } from '@/lib/dates';
import { MEMBER_FEEDS } from '@/lib/feeds/paths';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const FEED = { path: MEMBER_FEEDS, title: 'Member announcements' };

const page = listPage(
  {
    title: 'Members',
    description: `The organisations that carry the ${site.name}, by membership tier.`,
    path: '/members',
    feed: FEED,
  },
  currentMembers(),
);
export const metadata = pageMetadata(page);

export default function MembersPage() {
  const groups = membersByTier();
  const members = currentMembers();
  const former = formerMembers();
  if (members.length + former.length === 0) return <EmptyList page={page} noun="member" />;
  const facets = <MemberFacets tiers={groups.map(({ tier }) => tier)} years={yearsOfJoining()} />;
  const lists = (
    <>
      {groups.map((group) => (
        <TierSection key={group.tier.slug} {...group} />
      ))}
      {former.length > 0 && (
        <Section title="Former members" count={former.length}>
          <MemberList members={former} />
        </Section>
      )}
    </>
  );
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={members.length}>
        <p>{page.description}</p>
      </PageHeader>
      {members.length + former.length > 1 ? (
        <MemberFilter links={facets}>{lists}</MemberFilter>
      ) : (
        lists
      )}
      <FeedLinks {...FEED} />
      <OtherForms label="The members as data" forms={dataForms('members')} />
      <AsOf date={latestAsOf(members)}> at the latest; each member’s page has its own date.</AsOf>
    </>
  );
}
