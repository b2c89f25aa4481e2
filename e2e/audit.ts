import { test as base, type Page } from '@playwright/test';
import { build } from 'esbuild';

declare global {
  /** What `e2e/in-page` holds, in every page of a test that is made here. */
  var audit: typeof import('./in-page');
}

/** The site that the audits of a project visit. */
export interface AuditOptions {
  /** Paths of the documents to visit. */
  documents: readonly string[];
  /** The folder of the build that is served. */
  buildFolder: string;
  /** Whether it is the site with content that is hard to show. */
  isHostile: boolean;
}

/** Playwright's test, with the site that its project names, and `audit` in its page. */
export const test = base.extend<AuditOptions, { inPage: string }>({
  documents: [[], { option: true }],
  buildFolder: ['', { option: true }],
  isHostile: [false, { option: true }],
  inPage: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here
    async ({}, use) => {
      const { outputFiles } = await build({
        entryPoints: ['e2e/in-page/index.ts'],
        bundle: true,
        write: false,
        format: 'iife',
        globalName: 'audit',
        // Playwright runs a script of this kind in a scope of its own.
        footer: { js: 'globalThis.audit = audit;' },
      });
      await use(outputFiles[0]?.text ?? '');
    },
    { scope: 'worker' },
  ],
  page: async ({ page, inPage }, use) => {
    await page.addInitScript(inPage);
    await use(page);
  },
});

/** One fault of a header may show in every line of a page. */
const SHOWN_FINDINGS = 6;

/**
 * Visits documents one after the other and gathers what is found on them, so that
 * one run shows all there is to mend.
 */
export async function findOnEach(
  page: Page,
  documents: readonly string[],
  find: (path: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const findings: string[] = [];
  for (const path of documents) {
    await page.goto(path);
    const found = await find(path);
    const rest = found.length - SHOWN_FINDINGS;
    const shown = rest > 1 ? [...found.slice(0, SHOWN_FINDINGS), `${rest} more of these`] : found;
    findings.push(...shown.map((finding) => `${decodeURI(path)}: ${finding}`));
  }
  return findings;
}
