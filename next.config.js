import { fileURLToPath } from 'node:url';
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';
import { tsImport } from 'tsx/esm/api';

/** @type {typeof import('./lib/headers')} */
const { headersByPath } = await tsImport('./lib/headers.ts', import.meta.url);

/**
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function config(phase) {
  return {
    poweredByHeader: false,
    agentRules: false,
    // It loads a native module, which no bundler can take in.
    serverExternalPackages: ['satteri'],
    experimental: { agentUpgrade: false, globalNotFound: true },
    // A platform that builds through an adapter takes the pages inside `next build`;
    // then ours makes them documents before it hands over. Otherwise scripts/build.ts does.
    ...(process.env.NEXT_ADAPTER_PATH
      ? { adapterPath: fileURLToPath(new URL('lib/documents/adapter.js', import.meta.url)) }
      : {}),
    headers: async () => headersByPath(phase === PHASE_DEVELOPMENT_SERVER),
  };
}
