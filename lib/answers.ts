import { createHash } from 'node:crypto';

/**
 * An answer that is a text for machines, with an ETag, so that who has it already
 * needn't load it again. Pages get theirs from Next.js.
 *
 * @param type the media type, with its charset.
 * @param headers more of them.
 */
export function textAnswer(
  text: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  return new Response(text, { headers: { 'Content-Type': type, ETag: `"${hash}"`, ...headers } });
}

/**
 * Whether the header If-None-Match names an ETag: by the weak comparison, since a
 * server in front that compresses makes weak ones.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export function namesEtag(ifNoneMatch: string, etag: string): boolean {
  if (ifNoneMatch.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((each) => each.trim().replace(/^W\//, '') === opaque);
}
