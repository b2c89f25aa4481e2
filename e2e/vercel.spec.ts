import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { copySite, type SiteCopy } from './site-copy';

const hasVercel = spawnSync('vercel', ['--version']).status === 0;

/** What `vercel link` would write; enough for a build without an account. */
const PROJECT = {
  projectId: 'prj_example',
  orgId: 'team_example',
  settings: { framework: 'nextjs', installCommand: 'true', nodeVersion: '20.x' },
};

/** Vercel's two ways to build a Next.js site: its builder as of old, and through an adapter. */
const MODES: [name: string, env: Record<string, string>][] = [
  ['the builder', {}],
  ['the adapter', { NEXT_ENABLE_ADAPTER: '1' }],
];

for (const [name, env] of MODES) {
  test(`what vercel build puts out by ${name} are documents`, async () => {
    test.skip(!hasVercel, 'the vercel CLI is not installed');
    test.setTimeout(900_000);
    const copy = await copySite(`vercel-${name.replace(' ', '-')}`);
    try {
      // Vercel builds nothing outside its folder; hard links make the packages part of it.
      await copy.run('cp', ['-al', resolve('node_modules'), 'node_modules']);
      await copy.write('.vercel/project.json', JSON.stringify(PROJECT));
      const { code, output } = await copy.run('vercel', ['build', '--yes', '--token', 'x'], env);
      expect(code, output).toBe(0);
      expect(output).toMatch(/Made \d+ documents\./);
      inspect(copy);
    } finally {
      await copy.remove();
    }
  });
}

/** Looks at every HTML file of the output, and at the headers it is sent with. */
function inspect({ folder }: SiteCopy): void {
  const output = join(folder, '.vercel/output');
  const names = readdirSync(output, { recursive: true, encoding: 'utf8' });
  const pages = names.filter((name) => /\.html$|\.prerender-fallback/.test(name));
  const html = pages
    .map((name): [string, string] => [name, readFileSync(join(output, name), 'utf8')])
    .filter(([, text]) => /^<!doctype html/i.test(text));
  expect(html.length).toBeGreaterThanOrEqual(20);
  for (const [page, text] of html) {
    expect(text.match(/\/_next\/[^"]*\.js|__next_f/g), page).toBeNull();
  }

  const config = JSON.parse(readFileSync(join(output, 'config.json'), 'utf8'));
  const policies = config.routes.flatMap(({ headers }: { headers?: Record<string, string> }) =>
    Object.entries(headers ?? {}).filter(([key]) => /^content-security-policy$/i.test(key)),
  );
  // That of documents, and that of the embed.
  expect(policies).toHaveLength(2);
  expect(JSON.stringify(policies)).not.toContain('unsafe');
}
