import '../globals.css';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { fontClasses } from '@/components/fonts';
import { site } from '@/lib/site';

export const metadata: Metadata = {
  metadataBase: new URL(site.origin),
  // It is a part of other sites' pages, not one to be found.
  robots: { index: false },
};

/**
 * The frame of what other sites show in theirs: without script, so that it follows
 * the colour scheme of the page around it. Every link opens in a tab of its own,
 * which by HTML's rules for `_blank` can't reach back.
 */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={site.lang} className={fontClasses}>
      <head>
        <base target="_blank" />
      </head>
      <body className="bg-page font-sans">{children}</body>
    </html>
  );
}
