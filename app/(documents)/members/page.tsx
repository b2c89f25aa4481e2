import type { Metadata } from 'next';
import { MemberList } from '@/components/member-list';
import { PageHeader } from '@/components/page-header';
import { membersByTier } from '@/lib/content/members';
import { site } from '@/lib/site';

export const metadata: Metadata = {
  title: 'Members',
  description: `The organisations that carry the ${site.name}, by membership tier.`,
};

export default function MembersPage() {
  return (
    <>
      <PageHeader title="Members">
        <p>{metadata.description}</p>
      </PageHeader>
      {membersByTier().map(({ tier, members }) => (
        <section key={tier.slug} aria-labelledby={tier.slug} className="mb-12">
          <h2 id={tier.slug} className="font-bold text-2xl">
            {tier.name}
          </h2>
          <p className="mt-1 mb-5 max-w-[68ch] text-muted">{tier.summary}</p>
          <MemberList members={members} />
        </section>
      ))}
    </>
  );
}
