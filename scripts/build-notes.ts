import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where `vercel build` puts what it deploys. */
export const OUTPUT = '.vercel/output';

/** Names that belong to nobody: https://www.rfc-editor.org/rfc/rfc2606 */
const NOBODYS = /(?:^|\.)(?:example(?:\.(?:com|net|org))?|localhost|invalid|test)$/;

/**
 * Returns what a build has to say of the address that the site is to have, if that is
 * one which no site can have.
 *
 * @param origin as in lib/site.ts.
 */
export function originWarning(origin: string): string | undefined {
  const { hostname } = new URL(origin);
  if (!NOBODYS.test(hostname)) return undefined;
  return `Warning: origin in lib/site.ts is ${origin}, which is nobody's. Feeds, sitemaps, social pictures and mails lead there until it is this site's own address.`;
}

/** Returns how many files lie in a folder and below, and how much they come to: `3,700 files, 19.0 MB`. */
export async function sizeOf(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return `${files.length.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB`;
}
