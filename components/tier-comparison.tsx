import type { ReactNode } from 'react';
import type { TierSummary } from '@/lib/content/types';
import { DateTime } from './date-time';

const UNKNOWN = 'not published here';

const ROWS: readonly { label: string; of: (tier: TierSummary) => ReactNode }[] = [
  { label: 'Who it is for', of: ({ summary }) => summary },
  { label: 'Conditions', of: ({ eligibility }) => eligibility ?? UNKNOWN },
  { label: 'Seats', of: ({ seats }) => seats ?? UNKNOWN },
  { label: 'Benefits', of: ({ benefits }) => <Benefits benefits={benefits} /> },
  { label: 'Fee', of: ({ fee }) => fee ?? UNKNOWN },
  { label: 'As of', of: ({ asOf }) => (asOf ? <DateTime date={asOf} /> : UNKNOWN) },
];

/** Tiers side by side. On narrow screens the table scrolls within its frame. */
export function TierComparison({ tiers }: { tiers: readonly TierSummary[] }) {
  const caption = tiers.length === 1 ? 'The tier of today' : 'The tiers of today';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-wide border-collapse text-start text-sm">
        <caption className="mb-3 text-start font-bold text-2xl">{caption}</caption>
        <thead>
          <tr className="border-text border-b-2">
            <td />
            {tiers.map(({ slug, name }) => (
              <th key={slug} id={slug} scope="col" className="p-3 text-start font-bold text-lg">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ label, of }) => (
            <tr key={label} className="border-line border-b align-top">
              <th
                scope="row"
                className="sticky start-0 w-28 bg-page py-3 pe-3 text-start font-semibold"
              >
                {label}
              </th>
              {tiers.map((tier) => (
                <td key={tier.slug} className="p-3">
                  {of(tier)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Benefits({ benefits }: { benefits: readonly string[] }) {
  if (benefits.length === 0) return UNKNOWN;
  return (
    <ul className="list-disc space-y-1 ps-4">
      {benefits.map((benefit) => (
        <li key={benefit}>{benefit}</li>
      ))}
    </ul>
  );
}
