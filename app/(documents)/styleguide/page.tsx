import { EmptyState } from '@/components/empty-state';
import { JsonLd } from '@/components/json-ld';
import { OtherPosts } from '@/components/other-posts';
import { Outline } from '@/components/outline';
import { PageHeader } from '@/components/page-header';
import { Prose } from '@/components/prose';
import { Section } from '@/components/section';
import { TierComparison } from '@/components/tier-comparison';
import { Timeline } from '@/components/timeline';
import { renderMarkdown } from '@/lib/markdown/render';
import type { PageFacts } from '@/lib/seo/facts';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';
import { Forms } from './forms';
import { Lists } from './lists';
import { post, text, tier } from './samples';
import { Colours, TypeScale } from './tokens';

const page: PageFacts = {
  title: 'Style guide',
  description: 'All that this site is made of, in every state.',
  path: '/styleguide',
  trail: [{ label: 'About', href: '/governance' }],
  isHidden: true,
};
export const metadata = pageMetadata(page);

export default async function StyleGuidePage() {
  const { html, headings } = await renderMarkdown(text, {
    siteUrl: site.origin,
    resolveImage: () => ({ complaint: 'the style guide has no images' }),
  });
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} count={3} trail={page.trail}>
        <p>{page.description}</p>
      </PageHeader>
      <Section title="Colours">
        <Colours />
      </Section>
      <Section title="Type">
        <TypeScale />
      </Section>
      <Section title="Text">
        <Outline headings={headings} />
        <Prose html={html} />
        <OtherPosts older={post} newer={post} />
      </Section>
      <Lists />
      <Section title="Tables">
        <TierComparison tiers={[tier, { ...tier, slug: 'other', name: 'Silver', benefits: [] }]} />
      </Section>
      <Timeline
        entries={[
          { date: '2024', text: 'A year.' },
          { date: '2026-01-31', text: 'A day.' },
        ]}
      />
      <Forms />
      <Section title="Nothing to show">
        <EmptyState title="Nothing here yet">
          <p>Where to look instead.</p>
        </EmptyState>
      </Section>
    </>
  );
}
