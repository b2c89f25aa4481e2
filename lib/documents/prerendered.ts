import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rewritten } from '../rewrites';

/** The part of what Next.js keeps beside a prerendered answer that is read here. */
interface Meta {
  headers?: { etag?: string };
}

/**
 * The ETag of an answer that a route gave when the site was built.
 *
 * @param path of its address, percent-encoded.
 * @returns undefined if there is no such answer, or where a platform keeps it
 * elsewhere; it then compares ETags itself.
 */
export async function prerenderedEtag(path: string): Promise<string | undefined> {
  try {
    const decoded = decodeURIComponent(path);
    // A slash that was encoded is no part of a path of ours.
    if (/[\\\0]|\/\.\.?(?:\/|$)/.test(decoded)) return undefined;
    // The path is known only at run time; the bundler needn't look for what it may match.
    const folder = join(/* turbopackIgnore: true */ process.cwd(), '.next/server/app');
    const meta: Meta = JSON.parse(await readFile(`${folder}${rewritten(decoded)}.meta`, 'utf8'));
    return meta.headers?.etag;
  } catch {
    return undefined;
  }
}
