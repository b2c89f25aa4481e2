import { createHmac, timingSafeEqual } from 'node:crypto';

/** How far a sender's clock may be from ours, and how old a request may be, in seconds. */
const TOLERANCE = 300;
const HEADER = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/**
 * Whether a body was signed by who has the secret, a moment ago: the header is
 * `t=SECONDS,v1=HEX`, with HMAC-SHA-256 over the seconds of Unix time, a dot, and the body
 * as it is.
 */
export function isSigned(
  header: string | null,
  body: Uint8Array,
  secret: string,
  now: Date,
): boolean {
  const [, seconds, signature] = HEADER.exec(header ?? '') ?? [];
  if (seconds === undefined || signature === undefined) return false;
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > TOLERANCE) return false;
  const expected = createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();
  return timingSafeEqual(Buffer.from(signature, 'hex'), expected);
}
