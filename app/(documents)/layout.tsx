import '../globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { ContentErrors } from '@/components/content-problems';
import { Document } from '@/components/document';
import { siteLinks } from '@/lib/content/navigation';
import { contentErrors } from '@/lib/content/problems';
import { siteMetadata, siteViewport } from '@/lib/seo/metadata';

export const metadata: Metadata = siteMetadata;
export const viewport: Viewport = siteViewport;

export default function DocumentLayout({ children }: { children: ReactNode }) {
  return (
    <Document links={siteLinks()}>
      {children}
      <ContentErrors problems={contentErrors()} />
    </Document>
  );
}
