import '../globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ContentErrors } from '@/components/content-problems';
import { Document } from '@/components/document';
import { contentErrors } from '@/lib/content/problems';
import { isPreview } from '@/lib/preview';
import { site } from '@/lib/site';
import { pageColours } from '@/lib/theme';

export const metadata: Metadata = {
  metadataBase: new URL(site.origin),
  title: { default: site.name, template: `%s | ${site.name}` },
  description: site.tagline,
  ...(isPreview() ? { robots: { index: false } } : {}),
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: pageColours.light },
    { media: '(prefers-color-scheme: dark)', color: pageColours.dark },
  ],
};

export default function DocumentLayout({ children }: { children: ReactNode }) {
  return (
    <Document>
      {children}
      <ContentErrors problems={contentErrors()} />
    </Document>
  );
}
