import type { MemberSummary, TierSummary } from '@/lib/content/types';
import { MemberList } from './member-list';
import { Section } from './section';

/** A tier with its members, and a link to its own list. */
export function TierSection({
  tier,
  members,
}: {
  tier: TierSummary;
  members: readonly MemberSummary[];
}) {
  return (
    <Section
      title={tier.name}
      count={members.length}
      more={{ label: `${tier.name} members`, href: `/members/tier/${tier.slug}` }}
    >
      <p className="mb-5 max-w-measure text-muted">{tier.summary}</p>
      <MemberList members={members} />
    </Section>
  );
}
