/** Client components that are part of every page: Next.js's own frame. */
const ALLOWED = [
  /\/next\/dist\/(?:esm\/)?client\/components\//,
  /\/next\/dist\/(?:esm\/)?lib\/(?:framework|metadata)\//,
];

/** The part of a client reference manifest that is read here. */
interface Manifest {
  clientModules: Record<string, unknown>;
}

/**
 * The client components that a page uses, Next.js's own frame aside. A document
 * has none: it reaches the browser without the script that would run them.
 *
 * @param manifest text of the page's `page_client-reference-manifest.js`.
 * @returns their files, from the project's folder.
 * @throws if the text isn't such a manifest; its form is Next.js's own affair.
 */
export function clientComponentsOf(manifest: string): string[] {
  const json = /__RSC_MANIFEST\["[^"]*"\]\s*=\s*(\{.*\})\s*;?\s*$/s.exec(manifest)?.[1];
  if (!json) throw new Error('Next.js writes its client reference manifest in a new form');
  const { clientModules }: Manifest = JSON.parse(json);
  return Object.keys(clientModules)
    .filter((path) => !ALLOWED.some((pattern) => pattern.test(path)))
    .map((path) => path.replace('[project]/', '').replace(/ <module evaluation>$/, ''));
}
