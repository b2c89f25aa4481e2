import { site } from './site';

/**
 * The whole address of a path of the site, percent-encoded; an address elsewhere
 * stays as it is.
 *
 * @throws if it is neither.
 */
export function wholeAddress(address: string): string {
  return new URL(address, site.origin).href;
}
