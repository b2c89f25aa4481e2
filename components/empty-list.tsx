import type { PageFacts } from '@/lib/seo/facts';
import { EmptyState } from './empty-state';
import { JsonLd } from './json-ld';
import { PageHeader } from './page-header';

/**
 * The page of a list that has nothing to list yet.
 *
 * @param noun what it would list one of.
 */
export function EmptyList({ page, noun }: { page: PageFacts; noun: string }) {
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title} trail={page.trail}>
        <p>{page.description}</p>
      </PageHeader>
      <EmptyState title={`There is no ${noun} here yet`}>
        <p>The first one will stand here.</p>
      </EmptyState>
    </>
  );
}
