import { ClosedForm } from '@/components/closed-form';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { PostedForm } from '@/components/posted-form';
import { formHtml } from '@/lib/forms/form-html';
import { newsletterForm as form } from '@/lib/forms/forms';
import { isOpen } from '@/lib/forms/open';
import type { PageFacts } from '@/lib/seo/facts';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const page: PageFacts = {
  title: form.title,
  description: `What is new at the ${site.name}, by e-mail or by feed.`,
  path: '/newsletter',
};
export const metadata = pageMetadata(page);

export default function NewsletterPage() {
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title}>
        <p>{page.description}</p>
      </PageHeader>
      <div className="max-w-measure space-y-8">
        {isOpen(form.name, process.env) ? (
          <>
            <p>
              An issue lists the posts of the{' '}
              <a href="/blog" className="link">
                blog
              </a>{' '}
              since the last one. Nobody is counted who opens it.
            </p>
            <PostedForm html={formHtml(form)} />
          </>
        ) : (
          <ClosedForm sentence={form.closed} />
        )}
        <p>
          Whoever prefers a feed reader gets the same posts by the{' '}
          <a href="/feed.xml" className="link">
            feed
          </a>
          , without giving an address.
        </p>
      </div>
    </>
  );
}
