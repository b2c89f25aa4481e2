import '../globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/document';
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

/** The frame of the few pages that are made when they are asked for: the documents' own. */
export default function AppLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
