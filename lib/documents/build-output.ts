import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { EMBED_PATH } from '../headers';
import { clientComponentsOf } from './client-components';
import { errorPage, NEXT_ERROR_PAGE } from './error-page';
import { toDocument } from './to-document';

const MANIFEST = 'page_client-reference-manifest.js';

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
  for (const path of pages) {
    const page = await readFile(path, 'utf8');
    const source = page.includes(NEXT_ERROR_PAGE) ? errorPage() : page;
    const result = toDocument(source, resolve(path) === embed);
    if (result.fault !== undefined) {
      faults.push(`${relative(distDir, path)} ${result.fault}`);
      continue;
    }
    await writeFile(`${path}.new`, result.html);
    await rename(`${path}.new`, path);
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
