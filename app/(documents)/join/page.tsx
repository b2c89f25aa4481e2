import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { Prose } from '@/components/prose';
import { Section } from '@/components/section';
import { TierComparison } from '@/components/tier-comparison';
import { allTiers, tierBody } from '@/lib/content/tiers';
import type { PageFacts } from '@/lib/seo/facts';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const page: PageFacts = {
  title: 'Join',
  description: `What is known of membership in the ${site.name}, tier by tier.`,
  path: '/join',
};
export const metadata = pageMetadata(page);

export default function JoinPage() {
  const past = allTiers().filter(({ isPast }) => isPast);
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title}>
        <p>{page.description}</p>
        <p className="mt-3 text-base">
          The application form isn’t open here. The foundation’s official site is{' '}
          <a href={site.officialUrl} className="link">
            {site.officialUrl.replace('https://', '')}
          </a>
          .
        </p>
      </PageHeader>
      <TierComparison tiers={allTiers().filter(({ isPast }) => !isPast)} />
      <Section title="Past tiers" count={past.length}>
        <p>No organisation can join these any more; their terms are history.</p>
        <ul className="mt-3 list-disc space-y-1 ps-6">
          {past.map(({ slug, name, summary }) => (
            <li key={slug}>
              <a href={`#${slug}`} className="link">
                {name}
              </a>
              : {summary}
            </li>
          ))}
        </ul>
        {past.map((tier) => (
          <section key={tier.slug} aria-labelledby={tier.slug} className="mt-8">
            <h3 id={tier.slug} className="mb-3 font-bold text-xl">
              {tier.name}, a tier of the past
            </h3>
            <Prose html={tierBody(tier).html} />
          </section>
        ))}
      </Section>
    </>
  );
}
