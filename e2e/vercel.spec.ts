import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { functionSizes } from './function-sizes';
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

/** Functions that visitors and timers wait for. */
const ASKED = /^(?:api\/|search|_middleware)/;
/** What those may come to, packed, in bytes, so that they start fast. */
const SMALL = 5_000_000;
/** What one may whose answers are prerendered, all together in the builder's way. */
const PRERENDERED = 10_000_000;

interface OutputConfig {
  routes: { src?: string; status?: number; headers?: Record<string, string> }[];
  crons: unknown;
}

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

/** Looks at every HTML file of the output, at the headers it is sent with, and at its functions. */
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

  // Files for programs are files there, too.
  for (const file of ['feed.xml', 'llms.txt', 'api/members.json']) {
    expect(names).toContain(join('static', file));
  }

  const { routes, crons }: OutputConfig = JSON.parse(
    readFileSync(join(output, 'config.json'), 'utf8'),
  );
  // A deployment may have 2,048; they mustn't grow with the content.
  expect(routes.length).toBeLessThan(100);
  const headers = routes.flatMap((route) => Object.entries(route.headers ?? {}));
  const named = (name: RegExp) => headers.filter(([key]) => name.test(key));
  // That of documents, and that of the embed.
  expect(named(/^content-security-policy$/i)).toHaveLength(2);
  expect(JSON.stringify(named(/^content-security-policy$/i))).not.toContain('unsafe');
  expect(named(/^x-content-type-options$/i).length).toBeGreaterThan(0);
  expect(named(/^x-powered-by$/i)).toEqual([]);
  // Former addresses are prerendered answers, not routes.
  const answers = names
    .filter((name) => name.endsWith('.prerender-config.json'))
    .map((name) => JSON.parse(readFileSync(join(output, name), 'utf8')))
    .filter(({ initialStatus }) => initialStatus === 308);
  expect(answers.length).toBeGreaterThan(0);
  for (const { initialHeaders } of answers) expect(initialHeaders.location).toMatch(/^\/blog\//);
  expect(crons).toEqual(JSON.parse(readFileSync('vercel.json', 'utf8')).crons);

  const sizes = functionSizes(folder, output);
  expect(sizes.size).toBeGreaterThanOrEqual(5);
  const large = [...sizes].filter(
    ([name, { packed }]) => packed > (ASKED.test(name) ? SMALL : PRERENDERED),
  );
  // Fonts and emoji of all scripts are in it.
  for (const [name] of large) expect(name).toMatch(/^social\/\[section\]\/\[file\](?:\.rsc)?$/);
  // An inbox in a file isn't for functions.
  expect([...sizes].filter(([, { files }]) => files.some((file) => /@libsql/.test(file)))).toEqual(
    [],
  );
}
