import type { Body, TierSummary } from '@/lib/content/types';
import { Prose } from './prose';
import { Section } from './section';

/** The tiers that no one can join any more, each with its text; nothing if there are none. */
export function PastTiers({ tiers }: { tiers: readonly { tier: TierSummary; body: Body }[] }) {
  if (tiers.length === 0) return null;
  return (
    <Section title="Past tiers" count={tiers.length}>
      <p>
        {tiers.length === 1
          ? 'No organisation can join this one any more; its terms are history.'
          : 'No organisation can join these any more; their terms are history.'}
      </p>
      <ul className="mt-3 list-disc space-y-1 ps-6">
        {tiers.map(({ tier: { slug, name, summary } }) => (
          <li key={slug}>
            <a href={`#${slug}`} className="link">
              {name}
            </a>
            : {summary}
          </li>
        ))}
      </ul>
      {tiers.map(({ tier: { slug, name }, body }) => (
        <section key={slug} aria-labelledby={slug} className="mt-8">
          <h3 id={slug} className="mb-3 font-bold text-xl">
            {name}, a tier of the past
          </h3>
          <Prose html={body.html} />
        </section>
      ))}
    </Section>
  );
}
