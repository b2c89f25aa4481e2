import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

const port = Number(process.env.TEST_PORT ?? 3117);

export default defineConfig({
  fullyParallel: true,
  // Many tests render hundreds of documents or build the site, on as little as two cores.
  timeout: 360_000,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['./scripts/tally-reporter.ts']],
  projects: [
    { name: 'unit', testDir: '.', testMatch: ['lib/**/*.test.ts', 'scripts/**/*.test.ts'] },
    {
      name: 'e2e',
      testDir: 'e2e',
      use: {
        baseURL: `http://localhost:${port}`,
        launchOptions: {
          executablePath: findBrowser(),
          // Chromium's sandbox doesn't start for root, as which CI containers run.
          args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
        },
      },
    },
  ],
  webServer: {
    command: `npm run serve -- -p ${port}`,
    url: `http://localhost:${port}`,
    reuseExistingServer: false,
  },
});
