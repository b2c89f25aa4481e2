import './globals.css';
import type { Metadata } from 'next';
import { Document } from '@/components/document';
import { PageHeader } from '@/components/page-header';
import { site } from '@/lib/site';

export const metadata: Metadata = {
  title: `Page not found | ${site.name}`,
  description: 'There is no page at this address.',
};

export default function NotFoundPage() {
  return (
    <Document>
      <PageHeader title="There is no page at this address">
        <p>It may have moved, or the link has a slip in it. These lists hold all there is:</p>
      </PageHeader>
      <ul className="list-disc pl-6">
        {site.navigation.map(({ label, href }) => (
          <li key={href} className="py-1">
            <a href={href} className="text-accent underline">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </Document>
  );
}
