import { readFile, writeFile } from 'node:fs/promises';

/** The types that contentlayer generates. */
const TYPES_FILE = '.contentlayer/generated/types.d.ts';

/**
 * Mends the types that contentlayer writes: it puts field names in as they are,
 * and `featured-img` isn't an identifier; and it writes the types of computed
 * fields by its own names for them, which aren't TypeScript's.
 */
export async function repairTypes(): Promise<void> {
  const types = await readFile(TYPES_FILE, 'utf8');
  const mended = types
    .replace(/^( +)([\w]+-[\w-]+)(?=\??: )/gm, "$1'$2'")
    .replace(/: json$/gm, ': unknown');
  await writeFile(TYPES_FILE, mended);
}
