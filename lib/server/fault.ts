import { log, nameAndPlace, requestId } from '../log';

/** What of a request Next.js tells. */
interface FailedRequest {
  method: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
}

/**
 * Notes in the log that something was thrown while a request was answered: what and where.
 * The error's own message may hold what was sent, and so may the address; both stay out.
 *
 * @param route the file that should have answered.
 */
export function logFault(error: unknown, { method, headers }: FailedRequest, route: string): void {
  const known = new Headers();
  for (const name of ['x-vercel-id', 'x-request-id']) {
    const value = headers[name];
    if (typeof value === 'string') known.set(name, value);
  }
  log('error', `${method} ${route}: ${nameAndPlace(error)}`, { request: requestId(known) });
}
