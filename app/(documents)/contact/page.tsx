import { ClosedForm } from '@/components/closed-form';
import { JsonLd } from '@/components/json-ld';
import { PageHeader } from '@/components/page-header';
import { PostedForm } from '@/components/posted-form';
import { formHtml } from '@/lib/forms/form-html';
import { contactForm as form } from '@/lib/forms/forms';
import { isOpen } from '@/lib/forms/open';
import type { PageFacts } from '@/lib/seo/facts';
import { pageMetadata } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

const page: PageFacts = {
  title: form.title,
  description: `How to reach the ${site.name}, and how to have something on this site put right.`,
  path: '/contact',
};
export const metadata = pageMetadata(page);

export default function ContactPage() {
  return (
    <>
      <JsonLd page={page} />
      <PageHeader title={page.title}>
        <p>{page.description}</p>
      </PageHeader>
      <div className="max-w-measure space-y-8">
        {isOpen(form.name, process.env) ? (
          <PostedForm html={formHtml(form)} />
        ) : (
          <ClosedForm sentence={form.closed} />
        )}
        <p>
          Entries about people can be{' '}
          <a href="/privacy#corrections-and-removal" className="link">
            corrected or removed
          </a>
          ; weaknesses of this site can be{' '}
          <a href={site.securityContact} className="link">
            reported in confidence
          </a>
          .
        </p>
      </div>
    </>
  );
}
