import type { Values } from './form';

/** The most bytes of a body that are read: enough for all fields at their longest. */
export const MOST_BYTES = 64 * 1024;

/** What a body holds, or the status that says why it isn't read. */
export type ReadBody = { values: Values; status?: undefined } | { status: 400 | 413 | 415 };

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data'];
const JSON_TYPE = 'application/json';

/**
 * Reads the body of a form that was sent, or of a JSON object of texts. What is too
 * long by its own word isn't read at all, any other no further than the most.
 */
export async function readBody(request: Request): Promise<ReadBody> {
  const type = mediaType(request);
  if (type !== JSON_TYPE && !FORM_TYPES.includes(type)) return { status: 415 };
  const bytes = await readBytes(request);
  if (!bytes) return { status: 413 };
  return type === JSON_TYPE ? readJson(bytes) : readFormData(bytes, request.headers);
}

/** Whether the sender is a program of ours or another that reads JSON, rather than a browser's own form. */
export function asksForJson(request: Request): boolean {
  const accept = request.headers.get('Accept') ?? '';
  return mediaType(request) === JSON_TYPE || accept.includes(JSON_TYPE);
}

function mediaType({ headers }: Request): string {
  return (headers.get('Content-Type') ?? '').split(';', 1).join().trim().toLowerCase();
}

/**
 * The bytes of a body as they came; undefined if they are more than the most, or if their
 * sender broke off, who hears no answer.
 */
export async function readBytes({
  headers,
  body,
}: Request): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(headers.get('Content-Length') ?? 0) > MOST_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true };
      if (done || !value) break;
      length += value.byteLength;
      // Cancelling the stream would close the connection before the answer is sent.
      if (length > MOST_BYTES) return undefined;
      chunks.push(value);
    }
  } catch {
    // Nothing but the connection's end makes reading fail, and that is no fault of the site.
    return undefined;
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** What JSON in UTF-8 says; undefined if it is none. */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // It is no UTF-8, or no JSON; the caller answers so.
    return undefined;
  }
}

function readJson(bytes: Uint8Array): ReadBody {
  const read = parseJson(bytes);
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return { status: 400 };
  const entries = Object.entries(read).map(([name, value]): [string, unknown] => [name, value]);
  return isTexts(entries) ? { values: Object.fromEntries(entries) } : { status: 400 };
}

function isTexts(entries: readonly [string, unknown][]): entries is [string, string][] {
  return entries.every(([, value]) => typeof value === 'string');
}

async function readFormData(bytes: Uint8Array<ArrayBuffer>, headers: Headers): Promise<ReadBody> {
  try {
    const data = await new Response(bytes, {
      headers: { 'Content-Type': headers.get('Content-Type') ?? '' },
    }).formData();
    const entries = [...data];
    // A file; none of the forms takes one.
    return isTexts(entries) ? { values: Object.fromEntries(entries) } : { status: 415 };
  } catch {
    // The body isn't what its type says.
    return { status: 400 };
  }
}
