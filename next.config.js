import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('./lib/build-id')} */
const { buildId } = await tsImport('./lib/build-id.ts', import.meta.url);
/** @type {typeof import('./lib/headers')} */
const { headersByPath } = await tsImport('./lib/headers.ts', import.meta.url);
/** @type {typeof import('./lib/paths')} */
const { htmlRewrites, indexRedirects } = await tsImport('./lib/paths.ts', import.meta.url);
/** @type {typeof import('./lib/preview')} */
const { isPreview } = await tsImport('./lib/preview.ts', import.meta.url);
/** @type {typeof import('./lib/site-files')} */
const { devRewrites } = await tsImport('./lib/site-files.ts', import.meta.url);

/** What a search reads: the index, and the content's names. */
const SEARCHED = ['.generated/search.index', '.generated/*.json'];

/** What a platform that runs routes as functions leaves out of them. */
const NOT_IN_FUNCTIONS = [
  // Pages are made of these when the site is built. They hold drafts too.
  '.next/cache/**/*',
  // Of what editors write, the tiers are asked for by name; drafts are in the rest.
  'content/!(tiers)/**/*',
  'content/*',
  // The platform gives out these by itself.
  'public/**/*',
  // No function has a disk that keeps the inbox's file (lib/inbox/config.ts): 20 MB of driver.
  'node_modules/libsql/**/*',
  'node_modules/@libsql/**/*',
];

/**
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function config(phase) {
  const isDev = phase === PHASE_DEVELOPMENT_SERVER;
  return {
    generateBuildId: () => buildId('.'),
    poweredByHeader: false,
    agentRules: false,
    // It would cover what the dev server says of errors in the content.
    devIndicators: false,
    // What a page that is made on request says of it must be what the build was.
    env: { PREVIEW: isPreview() ? '1' : '' },
    // They load native modules or WebAssembly, which the bundler doesn't take in.
    serverExternalPackages: ['satteri', '@takumi-rs/core', 'nodemailer'],
    // What social pictures are drawn with is read by path: the bundler doesn't see it. The
    // default one, drawn by the build, is left out: its function holds all that is prerendered.
    outputFileTracingIncludes: {
      '/social/?section?/**': [
        'node_modules/@fontsource/*/unicode.json',
        'node_modules/@fontsource/*/files/*-{400,700}-normal.woff',
        'node_modules/@iconify-json/twemoji/{icons,chars}.json',
        '.generated/*.json',
      ],
      '/search': SEARCHED,
      '/api/search': SEARCHED,
      // The header of every page knows which lists there are.
      '/inbox/**': ['.generated/content.json'],
      // The desk writes the file of a new member, of a tier that there is. Members that there
      // are, with drafts among them, stay out: git refuses a patch for a file that is there.
      '/api/desk/**': ['content/tiers/*.md'],
    },
    outputFileTracingExcludes: {
      '/**': NOT_IN_FUNCTIONS,
      // It reads what fields a member has, and with them what renders and measures a page of one.
      '/api/desk/**': [
        'node_modules/@img/**/*',
        'node_modules/sharp/**/*',
        'node_modules/@shikijs/langs/**/*',
      ],
    },
    experimental: {
      agentUpgrade: false,
      globalNotFound: true,
      // Else the headers of a path were also those of `/EMBED/Members`, which is a 404.
      caseSensitiveRoutes: true,
      // Pages are made by as many processes as there are cores; by itself Next.js leaves one free.
      cpus: availableParallelism(),
      // It weighs the parts of each page for a router in the browser, which documents don't have.
      prefetchInlining: false,
    },
    // Nothing uses Next.js's optimizer; the platform leaves it out, too.
    images: { unoptimized: true },
    // `npm test` checks them, once for all who build what was merged.
    typescript: { ignoreBuildErrors: true },
    // A platform that builds through an adapter takes the pages inside `next build`;
    // then ours makes them documents before it hands over. Otherwise scripts/build.ts does.
    ...(process.env.NEXT_ADAPTER_PATH
      ? { adapterPath: fileURLToPath(new URL('lib/documents/adapter.js', import.meta.url)) }
      : {}),
    headers: async () => headersByPath(isDev),
    redirects: async () => indexRedirects,
    // Before what a build left there, and before pages: some of the names would be taken for theirs.
    rewrites: async () => ({
      beforeFiles: isDev ? devRewrites() : [],
      afterFiles: htmlRewrites,
      fallback: [],
    }),
    // What only the dev server answers is in files of the first kind.
    pageExtensions: [...(isDev ? ['dev.ts'] : []), 'tsx', 'ts'],
  };
}
