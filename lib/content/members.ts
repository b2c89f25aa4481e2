import { once } from '../once';
import { pathPrefixes, slugOf } from '../schema/slugs';
import { postBySlug } from './posts';
import { documentBody, type Entry, listDocuments } from './store';
import type { Body, MemberSummary, TierSummary } from './types';

/** All tiers in their display order. */
export const allTiers = once((): readonly TierSummary[] =>
  listDocuments('Tier')
    .map(({ _id, name, order, summary }) => ({ slug: slugOf('Tier', _id), name, order, summary }))
    .sort((a, b) => a.order - b.order),
);

/** All members by name. */
export const allMembers = once((): readonly MemberSummary[] => {
  const tiers = new Map(allTiers().map((tier) => [tier.slug, tier]));
  return listDocuments('Member')
    .map((entry) => toSummary(entry, tiers))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
});

/** The tiers that have members, in their order, each with its members by name. */
export function membersByTier(): { tier: TierSummary; members: MemberSummary[] }[] {
  const members = allMembers();
  return allTiers()
    .map((tier) => ({ tier, members: members.filter((m) => m.tier.slug === tier.slug) }))
    .filter((group) => group.members.length > 0);
}

/** The member with this slug, or undefined. */
export function memberBySlug(slug: string): MemberSummary | undefined {
  return allMembers().find((member) => member.slug === slug);
}

/** The text about a member. */
export function memberBody(member: MemberSummary): Body {
  return documentBody('Member', member.id);
}

function toSummary(entry: Entry<'Member'>, tiers: Map<string, TierSummary>): MemberSummary {
  const tier = tiers.get(entry.tier);
  if (!tier) throw new Error(`content/${entry._id}: unknown tier; npm run check says more`);
  const slug = slugOf('Member', entry._id);
  return {
    id: entry._id,
    slug,
    path: `${pathPrefixes.Member}${slug}`,
    name: entry.name,
    description: entry.description,
    tier,
    joined: entry.joined,
    website: entry.website,
    announcement: entry.announcement ? postBySlug(entry.announcement) : undefined,
  };
}
