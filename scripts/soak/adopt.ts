// Does what docs/adopt.md says, and looks whether anything of the first foundation is
// left: npm run test:soak -- adopt. A copy of the project gets the content and the
// facts of an Example Foundation, is built, and passes the tests that any site passes.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PORTS } from '../../e2e/ports';
import { copySite, type SiteCopy } from '../../e2e/site-copy';
import { site } from '../../lib/site';
import { tellingWords, tracesOf } from './adopt/traces';

const FIXTURE = 'scripts/soak/adopt';

/** The tests that are about the site and not about whose it is. */
const SPECS = [
  'accessibility',
  'data',
  'documents',
  'feeds',
  'in-page',
  'layout',
  'links',
  'metadata',
  'prefetch',
  'sitemaps',
  'theme',
  'valid-html',
];

/** A document of each kind of the example, as e2e/routes.ts has them of the first foundation. */
const DOCUMENTS = [
  '/',
  '/blog',
  '/blog/we-begin',
  '/blog/2024',
  '/blog/tags',
  '/blog/tags/releases',
  '/blog/authors',
  '/members',
  '/members/abacus',
  '/members/tier/full',
  '/governance',
  '/governance/council',
  '/people',
  '/people/ann-example',
  '/projects',
  '/projects/tally',
  '/events',
  '/events/counting-day-2025',
  '/join',
  '/contact',
  '/newsletter',
  '/about',
];

/** What of a text before an export stays, and what of another from there on takes its place. */
const FACTS = 'export const site: Site = {';

/**
 * @returns what is wrong with the example's site: traces of the first foundation,
 * and how the tests ended if not well.
 */
export async function soakAdoption(): Promise<number> {
  const copy = await copySite('adopt');
  try {
    await adopt(copy);
    await must(copy, 'npm', ['run', 'urls']);
    await must(copy, 'npm', ['run', 'build']);
    const words = await tellingWords([site.name, site.origin], 'content', join(FIXTURE, 'content'));
    const traces = await tracesOf([...words, 'Linux Foundation', 'pytorch.org'], copy.folder);
    console.log(`adopt: looked for ${words.length + 2} words, ${traces.length} files have some`);
    for (const trace of traces) console.log(`  ${trace}`);
    await addTests(copy);
    const { code, output } = await copy.run(
      'playwright',
      ['test', '--project=e2e', '--no-deps', ...SPECS.map((name) => `e2e/${name}.spec.ts`)],
      { TEST_PORT: String(PORTS.site + 10) },
    );
    if (code !== 0) console.log(output);
    console.log(`adopt: ${output.trim().split('\n').at(-1)}`);
    return traces.length + (code === 0 ? 0 : 1);
  } finally {
    await copy.remove();
  }
}

/** Puts the example in the place of the first foundation. */
async function adopt({ folder }: SiteCopy): Promise<void> {
  const content = join(folder, 'content');
  // What the site keeps of whom is the code's to say, so the page about it stays.
  const privacy = await readFile(join(content, 'pages/privacy.md'), 'utf8');
  await rm(content, { recursive: true });
  await rm(join(folder, 'public/assets'), { recursive: true, force: true });
  await cp(join(FIXTURE, 'content'), content, { recursive: true });
  await writeFile(join(content, 'pages/privacy.md'), privacy);

  const own = await readFile('lib/site.ts', 'utf8');
  const facts = await readFile(join(FIXTURE, 'site.ts'), 'utf8');
  await writeFile(
    join(folder, 'lib/site.ts'),
    own.slice(0, own.indexOf(FACTS)) + facts.slice(facts.indexOf(FACTS)),
  );
}

/** Puts the tests into a copy that is built: what they need of it isn't all there. */
async function addTests({ folder }: SiteCopy): Promise<void> {
  await cp('e2e', join(folder, 'e2e'), { recursive: true });
  await cp('playwright.config.ts', join(folder, 'playwright.config.ts'));
  await writeFile(
    join(folder, 'e2e/routes.ts'),
    `export const DOCUMENTS = ${JSON.stringify(DOCUMENTS)};\nexport const MISSING = '/no-such-page';\n`,
  );
}

/** @throws if a command of the copy fails, with what it printed. */
async function must(copy: SiteCopy, command: string, args: string[]): Promise<void> {
  const { code, output } = await copy.run(command, args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
}
