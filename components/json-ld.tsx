import type { PageFacts } from '@/lib/seo/facts';
import { pageGraph, scriptText } from '@/lib/seo/json-ld';

/** What a page is, for machines: a block of data, which no browser runs. */
export function JsonLd({ page }: { page: PageFacts }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element
      dangerouslySetInnerHTML={{ __html: scriptText(pageGraph(page)) }}
    />
  );
}
