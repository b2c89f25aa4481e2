import type { ReactNode } from 'react';
import elements from '@/.generated/elements.json';
import type { SiteLinks } from '@/lib/content/types';
import { site } from '@/lib/site';
import { themeScript } from '@/lib/theme';
import { fontClasses } from './fonts';
import { SiteBanner } from './site-banner';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** The frame of every document: the head's scripts, header, main content and footer. */
export function Document({ links, children }: { links: SiteLinks; children: ReactNode }) {
  return (
    // The theme script sets data-theme before React would see the element (in dev only).
    <html lang={site.lang} className={fontClasses} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: next/head is of the pages router; this is a root layout's own head */}
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, whose hash the policy names */}
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
        {/* Text, styles and fonts come first: what it adds can wait. */}
        <script
          type="module"
          src={elements.src}
          integrity={elements.integrity}
          fetchPriority="low"
        />
      </head>
      <body className="flex min-h-dvh flex-col bg-page font-sans">
        <a
          href="#main"
          className="link sr-only focus:not-sr-only focus:absolute focus:bg-page focus:p-3 print:hidden"
        >
          Skip to content
        </a>
        <SiteBanner />
        <SiteHeader links={links.navigation} />
        <main id="main" className="mx-auto w-full max-w-page flex-1 px-5 py-8 sm:py-12">
          {children}
        </main>
        <SiteFooter links={links.footer} />
      </body>
    </html>
  );
}
