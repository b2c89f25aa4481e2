import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtOnce } from '../write-at-once';

/**
 * The route whose answers are redirects and pages that are gone. Next.js
 * prerenders no answer with 410, so it gives 404 for the latter.
 */
const ROUTE = '/[...path]';
const PRERENDERED = 404;
const GONE = 410;

/** The part of Next.js's prerender manifest that is read here. */
interface Manifest {
  routes: Record<string, { srcRoute: string | null; initialStatus?: number }>;
}

/** The part of what Next.js tells an adapter of a prerendered path that is read here. */
interface Prerender {
  route: string;
  fallback?: { initialStatus?: number };
}

/**
 * Makes the answers for pages that are gone say so: 410. It must run before the
 * first request, as the documents step.
 *
 * @param distDir the build's folder, `.next`.
 * @returns how many there are.
 */
export async function markGonePages(distDir: string): Promise<number> {
  const file = join(distDir, 'prerender-manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(file, 'utf8'));
  const gone = Object.entries(manifest.routes).filter(
    ([, { srcRoute, initialStatus }]) => srcRoute === ROUTE && initialStatus === PRERENDERED,
  );
  for (const [path, route] of gone) {
    const meta = join(distDir, 'server/app', `${path}.meta`);
    const answer: object = JSON.parse(await readFile(meta, 'utf8'));
    await writeAtOnce(meta, JSON.stringify({ ...answer, status: GONE }));
    route.initialStatus = GONE;
  }
  if (gone.length > 0) await writeAtOnce(file, JSON.stringify(manifest));
  return gone.length;
}

/** Does the same in what Next.js hands to a platform’s adapter, which has taken the files by then. */
export function markGonePrerenders(prerenders: readonly Prerender[]): void {
  for (const { route, fallback } of prerenders) {
    if (route === ROUTE && fallback?.initialStatus === PRERENDERED) fallback.initialStatus = GONE;
  }
}
