import { once } from '../once';
import { slugOf } from '../schema/slugs';
import { documentBody, listDocuments } from './store';
import type { Body, TierSummary } from './types';

/** All tiers in their display order, past ones too. */
export const allTiers = once((): readonly TierSummary[] =>
  listDocuments('Tier')
    .map((entry) => ({
      id: entry._id,
      slug: slugOf('Tier', entry._id),
      name: entry.name,
      order: entry.order,
      summary: entry.summary,
      eligibility: entry.eligibility,
      seats: entry.seats,
      benefits: entry.benefits ?? [],
      fee: entry.fee,
      successorOf: entry.successorOf ?? [],
      isPast: entry.past,
      asOf: entry.asOf,
    }))
    .sort((a, b) => a.order - b.order),
);

/** The tiers that an organisation can join today. */
export const tiersOfToday = once(() => allTiers().filter(({ isPast }) => !isPast));

/** The tiers of which only history is left. */
export const pastTiers = once(() => allTiers().filter(({ isPast }) => isPast));

/** The tier with this slug, or undefined. */
export function tierBySlug(slug: string): TierSummary | undefined {
  return allTiers().find((tier) => tier.slug === slug);
}

/** The text about a tier. */
export function tierBody(tier: TierSummary): Body {
  return documentBody(tier.id);
}
