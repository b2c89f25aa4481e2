const LINK_SCHEMES = ['http', 'https', 'mailto', 'tel'];

/**
 * The scheme of an address as browsers read it, in lower case; undefined if the
 * address is relative. Browsers skip control characters and spaces in front, and
 * tabs and line ends anywhere.
 *
 * @see https://url.spec.whatwg.org/#concept-basic-url-parser
 */
export function schemeOf(address: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the specification removes
  const cleaned = address.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '');
  return /^([a-z][a-z0-9+.-]*):/i.exec(cleaned)?.[1]?.toLowerCase();
}

/** What is wrong with an address as the target of a link, if anything. */
export function linkComplaint(address: string): string | undefined {
  const scheme = schemeOf(address);
  if (scheme === undefined || LINK_SCHEMES.includes(scheme)) return undefined;
  return `${scheme}: addresses aren't allowed; link to an address that starts with https:, http:, mailto: or tel:, or to a page of this site`;
}

/** Stands for this site where only the difference between it and others matters. */
const HERE = 'https://site.invalid';

/** What is wrong with an address as the source of an image, whether or not the file exists. */
export function imageComplaint(address: string): string | undefined {
  const scheme = schemeOf(address);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return `${scheme}: addresses aren't allowed for images; save the picture under public/assets and name it from there`;
  }
  if (!URL.canParse(address, HERE)) {
    return `image ${address} has an address that can't be read; save the picture under public/assets and name it from there`;
  }
  if (hostOf(address) === undefined) return undefined;
  return `image ${address} is on another site, so the page has a link in its place; save it under public/assets and name it from there`;
}

/**
 * Returns the host of an address of another site, as `example.org` or
 * `localhost:3000`; undefined for a path of this site, an address without a host,
 * and one that can't be read. Browsers read `/\\host/x` and the like as another
 * host's; so does URL.
 */
export function hostOf(address: string): string | undefined {
  if (!URL.canParse(address, HERE)) return undefined;
  const { protocol, host, origin } = new URL(address, HERE);
  const isElsewhere = /^https?:$/.test(protocol) && (origin !== HERE || schemeOf(address));
  return isElsewhere ? host : undefined;
}
