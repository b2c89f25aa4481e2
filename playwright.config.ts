import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import type { AuditOptions } from './e2e/audit';
import { HOSTILE_DOCUMENTS, HOSTILE_SITE } from './e2e/hostile-documents';
import { PORTS } from './e2e/ports';
import { AUDITED } from './e2e/routes';
import { copyFolder } from './e2e/site-copy';
import { findBrowser } from './scripts/browser.mjs';

const origin = `http://localhost:${PORTS.site}`;
const hostileOrigin = `http://localhost:${PORTS.hostile}`;

/** What looks at every page of a site, whatever is on it. */
const AUDITS = /(?:accessibility|layout|sitemaps|valid-html|weight)\.spec\.ts$/;
/** What needs the content of the hostile site. */
const ON_HOSTILE_SITE = /(?:dates|drafts|former-addresses|post|removed-names)\.spec\.ts$/;

// What tests run prints no colours, which Playwright forces, and no notes for GitHub about
// what is wrong on purpose. Workers load this file, too.
delete process.env.FORCE_COLOR;
delete process.env.GITHUB_ACTIONS;

export default defineConfig<AuditOptions>({
  fullyParallel: true,
  // Many tests render hundreds of documents or build the site, on as little as two cores.
  timeout: 900_000,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./scripts/tally-reporter.ts']],
  use: {
    launchOptions: {
      executablePath: findBrowser(),
      // Chromium's sandbox doesn't start for root, as which CI containers run.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    {
      name: 'hostile site',
      testDir: 'e2e',
      testMatch: 'hostile-site.setup.ts',
      teardown: 'hostile site removed',
      use: { baseURL: hostileOrigin },
    },
    { name: 'hostile site removed', testDir: 'e2e', testMatch: 'hostile-site.teardown.ts' },
    {
      name: 'unit',
      testDir: '.',
      testMatch: ['app/*.test.ts', 'lib/**/*.test.ts', 'scripts/**/*.test.ts', 'e2e/*.test.ts'],
    },
    {
      name: 'e2e',
      testDir: 'e2e',
      testMatch: '*.spec.ts',
      testIgnore: ON_HOSTILE_SITE,
      use: { baseURL: origin, documents: AUDITED, buildFolder: '.next' },
    },
    {
      name: 'hostile',
      testDir: 'e2e',
      testMatch: [AUDITS, ON_HOSTILE_SITE],
      dependencies: ['hostile site'],
      use: {
        baseURL: hostileOrigin,
        isHostile: true,
        documents: HOSTILE_DOCUMENTS,
        buildFolder: join(copyFolder(HOSTILE_SITE), '.next'),
      },
    },
  ],
  webServer: {
    command: `npm run serve -- -p ${PORTS.site}`,
    url: origin,
    reuseExistingServer: false,
  },
});
