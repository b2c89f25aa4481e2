// Does what docs/adopt.md says, and looks whether anything of the first foundation is
// left: npm run test:soak -- adopt. Copies of the project get the content and the facts
// of other foundations, are built, and pass the tests that any site passes.
import { execFile } from 'node:child_process';
import { cp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { PORTS } from '../../e2e/ports';
import { copySite, type SiteCopy } from '../../e2e/site-copy';
import { site } from '../../lib/site';
import { type Foundation, foundations } from './adopt/foundations';
import { tellingWords, tracesOf } from './adopt/traces';

/** The tests of the built site that are about any site and not about whose it is. */
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

/** What of a text before an export stays, and what of another from there on takes its place. */
const FACTS = 'export const site: Site = {';

/** What of the first foundation's files the others have none of. */
const OWN = /^(?:content\/|public\/assets\/|lib\/site\.ts$)/;

/**
 * Makes the sites of other foundations and tests them.
 *
 * @returns what is wrong with them: traces of the first foundation, and tests that failed.
 */
export async function soakAdoption(): Promise<number> {
  let problems = 0;
  for (const foundation of foundations) problems += await soakFoundation(foundation);
  return problems;
}

async function soakFoundation({ name, documents }: Foundation): Promise<number> {
  const copy = await copySite(`adopt-${name}`);
  const say = (what: string) => console.log(`adopt, ${name}: ${what}`);
  try {
    await adopt(copy, join('scripts/soak/adopt', name));
    await must(copy, 'npm', ['run', 'urls']);
    await must(copy, 'npm', ['run', 'build']);
    const words = await tellingWords(
      [site.name, site.origin],
      'content',
      join(copy.folder, 'content'),
    );
    const unwanted = [...words, 'Linux Foundation', 'pytorch.org', ...doubledPeriods(name)];
    const traces = await tracesOf(unwanted, copy.folder);
    say(`looked for ${unwanted.length} words, ${traces.length} files have some`);
    for (const trace of traces) console.log(`  ${trace}`);
    await addTests(copy, documents);
    const failures = [
      await testRun(copy, ['--project=unit'], say),
      await testRun(
        copy,
        ['--project=e2e', '--no-deps', ...SPECS.map((spec) => `e2e/${spec}.spec.ts`)],
        say,
      ),
    ];
    return traces.length + failures.filter(Boolean).length;
  } finally {
    await copy.remove();
  }
}

/** The names of a foundation that end in a period, with one more. */
function doubledPeriods(name: Foundation['name']): string[] {
  return name === 'small' ? ['Examples e.V..', 'Ada Example Jr..', 'The editors etc..'] : [];
}

/** @returns whether tests failed; then what they printed is printed. */
async function testRun(
  copy: SiteCopy,
  args: string[],
  say: (what: string) => void,
): Promise<boolean> {
  const { code, output } = await copy.run('playwright', ['test', ...args], {
    TEST_PORT: String(PORTS.site + 10),
  });
  if (code !== 0) console.log(output);
  say(`${args[0]} ${output.trim().split('\n').at(-1)?.trim()}`);
  return code !== 0;
}

/** Puts another foundation in the place of the first one. */
async function adopt({ folder }: SiteCopy, theirs: string): Promise<void> {
  const content = join(folder, 'content');
  // What the site keeps of whom is the code's to say, so the page about it stays.
  const privacy = await readFile(join(content, 'pages/privacy.md'), 'utf8');
  await rm(content, { recursive: true });
  await rm(join(folder, 'public/assets'), { recursive: true, force: true });
  await cp(join(theirs, 'content'), content, { recursive: true });
  await writeFile(join(content, 'pages/privacy.md'), privacy);

  const own = await readFile('lib/site.ts', 'utf8');
  const facts = await readFile(join(theirs, 'site.ts'), 'utf8');
  await writeFile(
    join(folder, 'lib/site.ts'),
    own.slice(0, own.indexOf(FACTS)) + facts.slice(facts.indexOf(FACTS)),
  );
}

/** Puts the rest of the project into a copy that is built: tests, and what they look at. */
async function addTests({ folder }: SiteCopy, documents: readonly string[]): Promise<void> {
  const git = promisify(execFile);
  const { stdout } = await git('git', ['ls-files', '-z'], { maxBuffer: 2 ** 26 });
  const files = stdout.split('\0').filter((path) => path && !OWN.test(path));
  for (const path of files) await cp(path, join(folder, path));
  await writeFile(
    join(folder, 'e2e/routes.ts'),
    `export const DOCUMENTS = ${JSON.stringify(documents)};
export const MISSING = '/no-such-page';
export const AUDITED = [...DOCUMENTS, MISSING];
`,
  );
  // Tests look for packages and their licences right in the project.
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  // A repository of its own: else what is in it would be the ignored files of this one.
  await git('git', ['init', '--quiet'], { cwd: folder });
  await git('git', ['add', '--all'], { cwd: folder });
}

/** @throws if a command of the copy fails, with what it printed. */
async function must(copy: SiteCopy, command: string, args: string[]): Promise<void> {
  const { code, output } = await copy.run(command, args);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
}
