import { now } from '../clock';
import { once } from '../once';
import { pathPrefixes, slugOf } from '../schema/slugs';
import { postBySlug } from './posts';
import { unpublished } from './published';
import { documentBody, type Entry, listDocuments } from './store';
import { allTiers, tierBySlug } from './tiers';
import type { Body, Mark, MemberSummary, PostSummary, TierSummary } from './types';

/** All members by name, former ones too. */
export const allMembers = once((): readonly MemberSummary[] =>
  listDocuments('Member')
    .map(toSummary)
    .sort((a, b) => a.name.localeCompare(b.name, 'en')),
);

/** The members of today, by name. */
export const currentMembers = once(() => allMembers().filter(({ left }) => !left));

/** Those that have left, by name. */
export const formerMembers = once(() => allMembers().filter(({ left }) => left));

/** The tiers that have members, in their order, each with its members by name. */
export function membersByTier(): { tier: TierSummary; members: MemberSummary[] }[] {
  return allTiers()
    .map((tier) => ({
      tier,
      members: currentMembers().filter((member) => member.tier.slug === tier.slug),
    }))
    .filter((group) => group.members.length > 0);
}

/** The years in which members joined, newest first, as far as they are known. */
export function yearsOfJoining(): string[] {
  const years = currentMembers().flatMap(({ joined }) => (joined ? [joined.slice(0, 4)] : []));
  return [...new Set(years)].sort().reverse();
}

const membersBySlug = once(() => new Map(allMembers().map((member) => [member.slug, member])));

/** The member with this slug, or undefined. */
export function memberBySlug(slug: string): MemberSummary | undefined {
  return membersBySlug().get(slug);
}

/** The members that a post is about: by its own word, or by theirs that it announced them. */
export function membersIn(post: PostSummary): MemberSummary[] {
  return allMembers().filter(
    ({ slug, announcement }) => post.members.includes(slug) || announcement?.slug === post.slug,
  );
}

/** The text about a member. */
export function memberBody(member: MemberSummary): Body {
  return documentBody(member.id);
}

function toSummary(entry: Entry<'Member'>): MemberSummary {
  const tierOf = (slug: string) => {
    const tier = tierBySlug(slug);
    if (!tier) throw new Error(`content/${entry._id}: unknown tier; npm run check says more`);
    return tier;
  };
  const slug = slugOf('Member', entry._id);
  return {
    id: entry._id,
    slug,
    path: `${pathPrefixes.Member}${slug}`,
    name: entry.name,
    legalName: entry.legalName,
    description: entry.description,
    tier: tierOf(entry.tier),
    tierHistory: (entry.tierHistory ?? []).map(({ tier, since, until }) => ({
      tier: tierOf(tier),
      since,
      until,
    })),
    joined: entry.joined,
    joinedPrecision: entry.joinedPrecision,
    left: entry.left,
    isFounder: entry.founding,
    website: entry.website,
    headquarters: entry.headquarters,
    // A computed field has no finer type in contentlayer; lib/schema/mark.ts makes it.
    mark: (entry.mark ?? undefined) as Mark | undefined,
    links: entry.links ?? [],
    projects: entry.projects ?? [],
    announcement: entry.announcement ? postBySlug(entry.announcement) : undefined,
    announcementUrl: entry.announcementUrl,
    unpublished: unpublished(entry, now()),
    asOf: entry.asOf,
  };
}
