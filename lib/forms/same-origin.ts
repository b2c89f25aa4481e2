/**
 * Whether a request comes from a page of this site, as browsers say of every form
 * that is sent. One that says nothing is from no browser, or from one before 2023.
 *
 * @param origin the site's own, under which its name may be another than the one
 * in `Host` behind a proxy.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isSameOrigin(headers: Headers, origin: string): boolean {
  const from = headers.get('Origin') ?? '';
  // A page whose origin is opaque, such as one in a sandboxed frame, sends "null".
  if (!URL.canParse(from) || headers.get('Sec-Fetch-Site') !== 'same-origin') return false;
  const { host } = new URL(from);
  return host === headers.get('Host') || host === new URL(origin).host;
}
