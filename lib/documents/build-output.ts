import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EMBED_PATH } from '../headers';
import { inThreads } from '../threads';
import { clientComponentsOf } from './client-components';
import { makeDocument } from './document-task';

const MANIFEST = 'page_client-reference-manifest.js';
const WORKER = fileURLToPath(new URL('./document-worker.mjs', import.meta.url));
/** More pages than this are worth threads. */
const MANY = 500;

/** Routes that may use React in the browser. They are dynamic, so nothing of them is prerendered. */
const APPS = 'app/(apps)/';

/**
 * Makes every prerendered page of a build a document, in place. It must run
 * before the first request: the server keeps what it once sent.
 *
 * @param distDir the build's folder, `.next`.
 * @returns how many pages were made documents.
 * @throws with all faults, a line each, if a page can't be a document.
 */
export async function makeDocuments(distDir: string): Promise<number> {
  const server = join(distDir, 'server');
  const files = (await readdir(server, { recursive: true })).map((path) => join(server, path));
  return makeDocumentsOf(
    files.filter((path) => path.endsWith('.html')),
    distDir,
  );
}

/**
 * Makes the given pages documents, in place, and checks that no document of the
 * build uses a client component.
 *
 * @param pages paths of HTML files.
 * @param distDir the build's folder, `.next`.
 * @returns how many pages were made documents.
 * @throws with all faults, a line each, if a page can't be a document.
 */
export async function makeDocumentsOf(pages: string[], distDir: string): Promise<number> {
  const faults = await clientComponentFaults(join(distDir, 'server'));
  const embed = resolve(distDir, `server/app${EMBED_PATH}.html`);
  const tasks = pages.map((path) => ({ path, isScriptless: resolve(path) === embed }));
  const work = { worker: WORKER, run: makeDocument };
  for (const [at, fault] of (await inThreads(tasks, work, pages.length > MANY)).entries()) {
    if (fault !== undefined) faults.push(`${relative(distDir, pages[at] ?? '')} ${fault}`);
  }
  if (faults.length > 0) {
    throw new Error(`These pages can't be documents:\n${faults.join('\n')}`);
  }
  return pages.length;
}

async function clientComponentFaults(server: string): Promise<string[]> {
  const names = await readdir(server, { recursive: true });
  const manifests = names.filter((name) => name.endsWith(MANIFEST) && !name.startsWith(APPS));
  const faults = await Promise.all(
    manifests.map(async (name) => {
      const components = clientComponentsOf(await readFile(join(server, name), 'utf8'));
      const page = name.replace(`/${MANIFEST}`, '/page');
      return components.map((component) => `${page} uses the client component ${component}`);
    }),
  );
  return faults.flat();
}
