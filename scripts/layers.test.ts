import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { writeFiles } from '../lib/content/check/test-folder';

/** Imports across layers that the architecture forbids: file, and what it must not import. */
const FORBIDDEN = [
  ['lib/schema/x.ts', 'next'],
  ['lib/schema/x.ts', '../content/posts'],
  ['lib/schema/x.ts', '../site'],
  ['lib/markdown/x.ts', 'react'],
  ['lib/markdown/x.ts', '../images/files'],
  ['lib/markdown/x.ts', '../site'],
  ['lib/content/x.ts', 'contentlayer/generated'],
  ['lib/content/x.ts', '../inbox/database'],
  ['lib/content/store.ts', 'next/cache'],
  ['lib/data/x.ts', '../content/members'],
  ['lib/sitemaps/x.ts', '../content/posts'],
  ['lib/twins/x.ts', '../content/posts'],
  ['lib/documents/x.ts', '../../components/prose'],
  ['lib/feeds/x.ts', '../content/posts'],
  ['lib/inbox/x.ts', '../content/posts'],
  ['lib/inbox/x.ts', 'next/headers'],
  ['lib/inbox/x.ts', 'react'],
  ['lib/content/x.ts', '../inbox'],
  ['lib/content/check/x.ts', '../../forms/open'],
  ['lib/publishing.ts', './content/schedule'],
  ['lib/images/x.ts', '../content/posts'],
  ['lib/documents/x.ts', '../content/posts'],
  ['lib/desk/x.ts', '../content/posts'],
  ['lib/desk/x.ts', 'next/headers'],
  ['lib/server/x.ts', '../content/posts'],
  ['lib/server/x.ts', '../forms/forms'],
  ['lib/server/x.ts', 'next/server'],
  ['lib/dates.ts', './inbox'],
  ['lib/seo/x.ts', '../inbox/applications'],
  ['app/(documents)/page.tsx', 'contentlayer/generated'],
  ['app/(documents)/page.tsx', '@/lib/inbox/database'],
  ['app/(documents)/page.tsx', '@/lib/inbox'],
  ['components/x.tsx', '@/lib/inbox'],
  ['app/(documents)/blog/page.tsx', '../members/page'],
  ['components/x.tsx', '@/lib/content/posts'],
  ['components/x.tsx', '@/app/page'],
  ['components/x.element.ts', '../lib/site'],
  ['components/x.element.ts', 'react'],
  ['scripts/x.ts', '../components/prose'],
  ['e2e/x.spec.ts', '../lib/content/posts'],
] as const;

const ALLOWED = [
  ['lib/markdown/x.ts', 'satteri'],
  ['lib/markdown/x.ts', './tree'],
  ['lib/schema/x.ts', 'contentlayer2/source-files/schema'],
  ['lib/schema/x.ts', '../markdown/contentlayer'],
  ['lib/schema/x.ts', '../images/files'],
  ['lib/schema/x.ts', '../marks'],
  ['lib/schema/x.ts', '../dates'],
  ['lib/calendar.ts', './content/types'],
  ['lib/content/check/x.ts', '../../images/files'],
  ['lib/content/x.ts', '../dates'],
  ['lib/content/x.ts', '../sitemaps'],
  ['lib/content/store.ts', 'contentlayer/generated'],
  ['lib/data/x.ts', '../content/types'],
  ['lib/twins/x.ts', '../content/types'],
  ['lib/feeds/x.ts', '../content/types'],
  ['lib/inbox/x.ts', 'kysely'],
  ['lib/server/x.ts', '../inbox/mail/address'],
  ['lib/inbox/x.ts', '../site'],
  ['lib/inbox/migrations/x.ts', '../database'],
  ['lib/forms/x.ts', '../inbox'],
  ['lib/desk/x.ts', '../inbox/mail/letter'],
  ['app/api/join/route.ts', '@/lib/inbox'],
  ['app/(apps)/join/page.tsx', '@/lib/inbox'],
  ['app/(documents)/privacy/page.tsx', '@/lib/inbox/retention'],
  ['scripts/x.ts', '../lib/inbox'],
  ['app/(documents)/layout.tsx', '../globals.css'],
  ['components/x.tsx', '@/lib/content/types'],
  ['components/x.element.ts', './y.element'],
  ['scripts/x.ts', '../lib/content/check'],
  ['e2e/x.spec.ts', '../lib/site'],
  ['e2e/x.spec.ts', '../lib/headers'],
] as const;

/** What each file imports, a line each, in files that are linted at once. */
const imports = new Map<string, string[]>();
for (const [file, specifier] of [...FORBIDDEN, ...ALLOWED]) {
  imports.set(file, [...(imports.get(file) ?? []), specifier]);
}

test('the linter refuses imports across layers, and lets those along the way', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'layers-'));
  const config = JSON.parse(await readFile('biome.json', 'utf8'));
  try {
    await writeFiles(folder, {
      'biome.json': JSON.stringify({ ...config, $schema: undefined, vcs: undefined }),
      ...Object.fromEntries(
        [...imports].map(([file, all]) => [
          file,
          all.map((each) => `import '${each}';\n`).join(''),
        ]),
      ),
    });
    const refused = await refusedIn(folder);
    expect(refused.sort()).toEqual(FORBIDDEN.map((each) => each.join(' ')).sort());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** The imports that the linter refuses, each behind its file. */
async function refusedIn(folder: string): Promise<string[]> {
  const biome = resolve('node_modules/.bin/biome');
  const args = ['lint', '--reporter=github', '--max-diagnostics=none', '.'];
  const output = await new Promise<string>((done) => {
    execFile(biome, args, { cwd: folder }, (_, stdout) => done(stdout));
  });
  return [...output.matchAll(/^::error title=lint\/.*?,file=(.*?),line=(\d+),/gm)].map(
    ([, path = '', line]) => {
      const file = relative(folder, resolve(folder, path));
      return `${file} ${imports.get(file)?.[Number(line) - 1]}`;
    },
  );
}
