import './globals.css';
import type { Metadata, Viewport } from 'next';
import { ContentErrors } from '@/components/content-problems';
import { Document } from '@/components/document';
import { PageHeader } from '@/components/page-header';
import { isInUse, siteLinks } from '@/lib/content/navigation';
import { contentErrors } from '@/lib/content/problems';
import { siteViewport } from '@/lib/seo/metadata';
import { site } from '@/lib/site';

export const viewport: Viewport = siteViewport;

const LISTS = [...site.navigation, { label: 'People', href: '/people' }];

export const metadata: Metadata = {
  title: `Page not found | ${site.name}`,
  description: 'There is no page at this address.',
};

export default function NotFoundPage() {
  return (
    <Document links={siteLinks()}>
      <PageHeader title="There is no page at this address">
        <p>It may have moved, or the link has a slip in it. These lists hold all there is:</p>
      </PageHeader>
      <ul className="max-w-measure">
        {LISTS.filter(({ href }) => isInUse(href)).map(({ label, href }) => (
          <li key={href} className="border-line border-t last:border-b">
            <a href={href} className="link-quiet block py-3 font-bold text-xl">
              {label}
            </a>
          </li>
        ))}
      </ul>
      {/* The page of a new document with an error is this one. */}
      <ContentErrors problems={contentErrors()} />
    </Document>
  );
}
