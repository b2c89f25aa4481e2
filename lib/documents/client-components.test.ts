import { expect, test } from '@playwright/test';
import { clientComponentsOf } from './client-components';

const manifest = (...modules: string[]) =>
  `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/page"] = ${JSON.stringify(
    { clientModules: Object.fromEntries(modules.map((name) => [name, {}])) },
  )};`;

test('Next.js’s own frame is no client component of the page', () => {
  const own = [
    '[project]/node_modules/next/dist/esm/client/components/layout-router.js',
    '[project]/node_modules/next/dist/client/components/builtin/global-error.js',
    '[project]/node_modules/next/dist/esm/lib/metadata/generate/icon-mark.js',
  ];
  expect(clientComponentsOf(manifest(...own))).toEqual([]);
});

test('components of ours are named, and so are those of Next.js that need script', () => {
  expect(
    clientComponentsOf(
      manifest(
        '[project]/components/counter.tsx <module evaluation>',
        '[project]/node_modules/next/dist/client/app-dir/link.js',
      ),
    ),
  ).toEqual(['components/counter.tsx', 'node_modules/next/dist/client/app-dir/link.js']);
});

test('a manifest in a new form is not taken for an empty one', () => {
  expect(() => clientComponentsOf('export default {}')).toThrow(/new form/);
});
