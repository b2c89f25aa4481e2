import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { assertAddresses } from '../../lib/content/import/assert-addresses';
import { counted } from '../../lib/words';
import { defineCommand, pathIn } from '../command';

const USAGE = 'Usage: npm run addresses -- REPORT.json http://localhost:3000';

const listShape = z.object({
  addresses: z.array(
    z.object({
      path: z.string().startsWith('/'),
      kind: z.enum(['post', 'page', 'redirect', 'feed', 'asset', 'generated', 'listed']),
      answer: z.enum(['same', 'redirect', 'nothing']),
      target: z.string().optional(),
      why: z.string().optional(),
    }),
  ),
});

/**
 * Asks a running site for all addresses that the report of an import lists, and exits with
 * 1 if one is answered otherwise than the report says.
 */
export const addresses = defineCommand(async (context) => {
  const [file, origin, ...others] = context.args;
  if (!file || !origin || others.length > 0 || !URL.canParse(origin)) throw new Error(USAGE);
  const list = listShape.parse(JSON.parse(await readFile(pathIn(context, file), 'utf8')));
  const faults = await assertAddresses(list.addresses, new URL(origin).origin, async (url) => {
    const response = await fetch(url, { method: 'HEAD', redirect: 'manual' });
    return { status: response.status, location: response.headers.get('location') };
  });
  for (const fault of faults) context.stdout.write(`${fault}\n`);
  context.stdout.write(
    `Asked ${origin} for ${counted(list.addresses.length, 'old path')}: ${faults.length} answered otherwise than ${file} says.\n`,
  );
  return faults.length > 0 ? 1 : 0;
});
