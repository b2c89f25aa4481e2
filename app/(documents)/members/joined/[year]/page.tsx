import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of';
import { JsonLd } from '@/components/json-ld';
import { MemberFacets } from '@/components/member-facets';
import { MemberList } from '@/components/member-list';
import { PageHeader } from '@/components/page-header';
import { ShareOfMembers } from '@/components/share-of-members';
import { currentMembers, membersByTier, yearsOfJoining } from '@/lib/content/members';
import { latestAsOf } from '@/lib/dates';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

export const dynamicParams = false;

export function generateStaticParams() {
  return yearsOfJoining().map((year) => ({ year }));
}

const membersSince = (year: string) =>
  currentMembers().filter(({ joined }) => joined?.slice(0, 4) === year);

const factsOf = (year: string) =>
  listPage(
    {
      title: `Members since ${year}`,
      description: `The members that the ${site.name} has had since ${year}.`,
      path: `/members/joined/${year}`,
      trail: [{ label: 'Members', href: '/members' }],
    },
    membersSince(year),
  );

export async function generateMetadata({
  params,
}: PageProps<'/members/joined/[year]'>): Promise<Metadata> {
  return pageMetadata(factsOf((await params).year));
}

export default async function YearPage({ params }: PageProps<'/members/joined/[year]'>) {
  const { year } = await params;
  const members = membersSince(year);
  if (members.length === 0) notFound();
  const page = factsOf(year);
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={members.length} trail={page.trail}>
        <ShareOfMembers count={members.length} total={currentMembers().length}>
          on record as joining in {year}. Where it says “joined by”, only the latest possible date
          is known.
        </ShareOfMembers>
      </PageHeader>
      <MemberList members={members} />
      <div className="mt-10">
        <MemberFacets tiers={membersByTier().map(({ tier }) => tier)} years={yearsOfJoining()} />
      </div>
      <AsOf date={latestAsOf(members)}> at the latest; each member’s page has its own date.</AsOf>
    </>
  );
}
