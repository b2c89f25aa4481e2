import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

/**
 * Stands between `next build` and the platform's own adapter, which takes the
 * pages inside the build: makes them documents first, then hands over.
 */

/** @type {typeof import('./build-output')} */
const { makeDocumentsOf } = await tsImport('./build-output.ts', import.meta.url);
/** @type {typeof import('./gone-pages')} */
const { markGonePrerenders } = await tsImport('./gone-pages.ts', import.meta.url);

const platform = await platformAdapter();

/** @type {import('next').NextAdapter} */
const adapter = {
  name: `documents, then ${platform.name}`,

  modifyConfig: (config, context) => platform.modifyConfig?.(config, context) ?? config,

  async onBuildComplete(context) {
    const { outputs, distDir } = context;
    const files = [
      ...outputs.prerenders.map(({ fallback }) =>
        fallback && 'filePath' in fallback ? fallback.filePath : undefined,
      ),
      ...outputs.staticFiles.map(({ filePath }) => filePath),
    ];
    const pages = new Set(files.filter((path) => path?.endsWith('.html')));
    const count = await makeDocumentsOf(/** @type {string[]} */ ([...pages]), distDir);
    markGonePrerenders(outputs.prerenders);
    console.log(`Made ${count} documents.`);
    await platform.onBuildComplete?.(context);
  },
};

export default adapter;

/** @returns {Promise<import('next').NextAdapter>} */
async function platformAdapter() {
  const path = process.env.NEXT_ADAPTER_PATH;
  if (!path) throw new Error('NEXT_ADAPTER_PATH names no adapter to hand over to');
  const module = await import(path.startsWith('/') ? pathToFileURL(path).href : path);
  return module.default?.default ?? module.default ?? module;
}
