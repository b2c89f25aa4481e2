import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of';
import { MemberFacets } from '@/components/member-facets';
import { MemberList } from '@/components/member-list';
import { PageHeader } from '@/components/page-header';
import { currentMembers, membersByTier, yearsOfJoining } from '@/lib/content/members';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const MEMBERS = { label: 'Members', href: '/members' };

export const dynamicParams = false;

export function generateStaticParams() {
  return yearsOfJoining().map((year) => ({ year }));
}

export async function generateMetadata({
  params,
}: PageProps<'/members/joined/[year]'>): Promise<Metadata> {
  const { year } = await params;
  return pageMetadata({
    title: `Members since ${year}`,
    description: `The members that the ${site.name} has had since ${year}.`,
    path: `/members/joined/${year}`,
  });
}

export default async function YearPage({ params }: PageProps<'/members/joined/[year]'>) {
  const { year } = await params;
  const members = currentMembers().filter(({ joined }) => joined?.startsWith(year));
  if (members.length === 0) notFound();
  return (
    <>
      <PageHeader title={`Members since ${year}`} count={members.length} trail={[MEMBERS]}>
        <p>
          {members.length} of the{' '}
          <a href="/members" className="link">
            members
          </a>{' '}
          are on record as joining in {year}. Where it says “joined by”, only the latest possible
          date is known.
        </p>
      </PageHeader>
      <MemberList members={members} />
      <div className="mt-10">
        <MemberFacets tiers={membersByTier().map(({ tier }) => tier)} years={yearsOfJoining()} />
      </div>
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
