import type { MemberSummary, TierSummary } from '@/lib/content/types';
import { MemberList } from './member-list';

/** A tier with its members, and a link to its own list. */
export function TierSection({
  tier,
  members,
}: {
  tier: TierSummary;
  members: readonly MemberSummary[];
}) {
  return (
    <section aria-labelledby={tier.slug} className="mb-12">
      <h2 id={tier.slug} className="font-bold text-2xl">
        {tier.name}
      </h2>
      <p className="mt-1">
        <a href={`/members/tier/${tier.slug}`} className="text-accent underline">
          {countOf(members.length)}
        </a>
      </p>
      <p className="mt-1 mb-5 max-w-[68ch] text-muted">{tier.summary}</p>
      <MemberList members={members} />
    </section>
  );
}

function countOf(count: number): string {
  return count === 1 ? '1 member' : `${count} members`;
}
