import { test as base } from '@playwright/test';

/** The site that the audits of a project visit. */
export interface AuditOptions {
  /** Paths of the documents to visit. */
  documents: readonly string[];
  /** The folder of the build that is served. */
  buildFolder: string;
}

/** Playwright's test, with the site that its project names. */
export const test = base.extend<AuditOptions>({
  documents: [[], { option: true }],
  buildFolder: ['', { option: true }],
});
