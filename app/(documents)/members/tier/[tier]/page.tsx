import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AsOf } from '@/components/as-of';
import { JsonLd } from '@/components/json-ld';
import { MemberFacets } from '@/components/member-facets';
import { MemberList } from '@/components/member-list';
import { PageHeader } from '@/components/page-header';
import { ShareOfMembers } from '@/components/share-of-members';
import { currentMembers, membersByTier, yearsOfJoining } from '@/lib/content/members';
import { listPage } from '@/lib/seo/lists';
import { pageMetadata } from '@/lib/seo/metadata';

export const dynamicParams = false;

export function generateStaticParams() {
  return membersByTier().map(({ tier }) => ({ tier: tier.slug }));
}

const groupOf = (slug: string) => membersByTier().find(({ tier }) => tier.slug === slug);

const factsOf = ({ tier, members }: NonNullable<ReturnType<typeof groupOf>>) =>
  listPage(
    {
      title: `${tier.name} members`,
      description: tier.summary,
      path: `/members/tier/${tier.slug}`,
      modified: tier.asOf,
      trail: [{ label: 'Members', href: '/members' }],
    },
    members,
  );

export async function generateMetadata({
  params,
}: PageProps<'/members/tier/[tier]'>): Promise<Metadata> {
  const group = groupOf((await params).tier);
  return group ? pageMetadata(factsOf(group)) : {};
}

export default async function TierPage({ params }: PageProps<'/members/tier/[tier]'>) {
  const group = groupOf((await params).tier);
  if (!group) notFound();
  const { tier, members } = group;
  const page = factsOf(group);
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={members.length} trail={page.trail}>
        <p>{tier.summary}</p>
        <ShareOfMembers count={members.length} total={currentMembers().length}>
          in this tier.
        </ShareOfMembers>
      </PageHeader>
      <MemberList members={members} />
      <div className="mt-10">
        <MemberFacets tiers={membersByTier().map((other) => other.tier)} years={yearsOfJoining()} />
      </div>
      <AsOf date={tier.asOf} />
    </>
  );
}
