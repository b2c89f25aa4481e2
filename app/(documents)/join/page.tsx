import { ClosedForm } from '@/components/closed-form';
import { EmptyState } from '@/components/empty-state';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { PastTiers } from '@/components/past-tiers';
import { PostedForm } from '@/components/posted-form';
import { Section } from '@/components/section';
import { TierComparison } from '@/components/tier-comparison';
import { pastTiers, tierBody, tiersOfToday } from '@/lib/content/tiers';
import { formHtml } from '@/lib/forms/form-html';
import { joinForm } from '@/lib/forms/forms';
import { isOpen } from '@/lib/forms/open';
import type { PageFacts } from '@/lib/seo/facts';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const form = joinForm(tiersOfToday());
const page: PageFacts = {
  title: form.title,
  description: `What is known of membership in the ${site.name}, tier by tier.`,
  path: '/join',
};
export const metadata = pageMetadata(page);

export default function JoinPage() {
  const tiers = tiersOfToday();
  // Nobody could fill it in: it asks for a tier.
  const canApply = tiers.length > 0 && isOpen(form.name, process.env);
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title}>
        <p>{page.description}</p>
        <div className="mt-3 text-base">
          {canApply ? (
            <a href="#apply" className="link">
              Apply for membership
            </a>
          ) : (
            <ClosedForm sentence={form.closed} />
          )}
        </div>
      </PageHeader>
      {tiers.length > 0 ? (
        <TierComparison tiers={tiers} />
      ) : (
        <EmptyState title="There is no tier here yet">
          <p>The first one will stand here.</p>
        </EmptyState>
      )}
      {canApply && (
        <div id="apply">
          <Section title="Apply for membership">
            <PostedForm html={formHtml(form)} />
          </Section>
        </div>
      )}
      <PastTiers tiers={pastTiers().map((tier) => ({ tier, body: tierBody(tier) }))} />
    </>
  );
}
