import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rewritten } from '../rewrites';

/** The part of what Next.js keeps beside a prerendered answer that is read here. */
interface Meta {
  headers?: Record<string, string | string[]>;
}

/**
 * What an answer with 304 repeats of the one with 200, by RFC 9110 (section
 * 15.4.5), and what lets pages of other sites read it.
 */
const REPEATED = [
  'access-control-allow-origin',
  'cache-control',
  'content-location',
  'etag',
  'vary',
];

/**
 * The headers of an answer that a route gave when the site was built, as far as
 * they hold for one that says that nothing has changed.
 *
 * @param path of its address, percent-encoded.
 * @returns none if there is no such answer, or where a platform keeps it
 * elsewhere; it then compares ETags itself.
 */
export async function prerenderedHeaders(path: string): Promise<Headers> {
  try {
    const decoded = decodeURIComponent(path);
    // A slash that was encoded is no part of a path of ours.
    if (/[\\\0]|\/\.\.?(?:\/|$)/.test(decoded)) return new Headers();
    // The path is known only at run time; the bundler needn't look for what it may match.
    const folder = join(/* turbopackIgnore: true */ process.cwd(), '.next/server/app');
    const meta: Meta = JSON.parse(await readFile(`${folder}${rewritten(decoded)}.meta`, 'utf8'));
    const kept = Object.entries(meta.headers ?? {}).filter(([name]) => REPEATED.includes(name));
    return new Headers(kept.map(([name, value]) => [name, String(value)]));
  } catch {
    return new Headers();
  }
}
