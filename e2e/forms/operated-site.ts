import { readFile } from 'node:fs/promises';
import { copySite, type SiteCopy } from '../site-copy';

/**
 * Copies and builds the site as one that somebody operates, so that its forms are open.
 *
 * @param name of the copy, as for `copySite`.
 * @param prepare changes the copy before it is built.
 * @param env of the build.
 */
export async function operatedSite(
  name: string,
  prepare: (copy: SiteCopy) => Promise<void> = async () => {},
  env: Record<string, string> = {},
): Promise<SiteCopy> {
  const copy = await copySite(name);
  const facts = await readFile('lib/site.ts', 'utf8');
  const operator = `operator: { name: 'Example Operator', url: 'https://operator.example.org/' }`;
  const address = `postalAddress: ['1 Example Street', '1000 Example Town']`;
  await copy.write(
    'lib/site.ts',
    facts.replace('operator: undefined', operator).replace('postalAddress: undefined', address),
  );
  // Tests are somebody else for each request by X-Forwarded-For, as behind a proxy.
  await copy.write('.env', 'TRUSTED_PROXIES=1\n');
  await prepare(copy);
  await copy.build(env);
  return copy;
}
