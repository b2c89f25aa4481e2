import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of';
import { MemberFacets } from '@/components/member-facets';
import { MemberList } from '@/components/member-list';
import { PageHeader } from '@/components/page-header';
import { membersByTier, yearsOfJoining } from '@/lib/content/members';
import { pageMetadata } from '@/lib/seo/metadata';

const MEMBERS = { label: 'Members', href: '/members' };

export const dynamicParams = false;

export function generateStaticParams() {
  return membersByTier().map(({ tier }) => ({ tier: tier.slug }));
}

const groupOf = (slug: string) => membersByTier().find(({ tier }) => tier.slug === slug);

export async function generateMetadata({
  params,
}: PageProps<'/members/tier/[tier]'>): Promise<Metadata> {
  const group = groupOf((await params).tier);
  if (!group) return {};
  return pageMetadata({
    title: `${group.tier.name} members`,
    description: group.tier.summary,
    path: `/members/tier/${group.tier.slug}`,
  });
}

export default async function TierPage({ params }: PageProps<'/members/tier/[tier]'>) {
  const group = groupOf((await params).tier);
  if (!group) notFound();
  const { tier, members } = group;
  return (
    <>
      <PageHeader title={`${tier.name} members`} count={members.length} trail={[MEMBERS]}>
        <p>{tier.summary}</p>
        <p className="mt-3 text-base">
          {members.length} of the{' '}
          <a href="/members" className="link">
            members
          </a>{' '}
          are in this tier.
        </p>
      </PageHeader>
      <MemberList members={members} />
      <div className="mt-10">
        <MemberFacets tiers={membersByTier().map((other) => other.tier)} years={yearsOfJoining()} />
      </div>
      <AsOf date={tier.asOf} />
    </>
  );
}
