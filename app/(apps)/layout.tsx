import '../globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/document';
import { siteLinks } from '@/lib/content/navigation';
import { siteMetadata, siteViewport } from '@/lib/seo/metadata';

export const metadata: Metadata = siteMetadata;
export const viewport: Viewport = siteViewport;

/** The frame of the few pages that are made when they are asked for: the documents' own. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return <Document links={siteLinks()}>{children}</Document>;
}
