import '../globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { Document } from '@/components/document';
import { site } from '@/lib/site';

export const metadata: Metadata = {
  metadataBase: new URL(site.origin),
  title: { default: site.name, template: `%s | ${site.name}` },
  description: site.tagline,
};

export default function DocumentLayout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>;
}
