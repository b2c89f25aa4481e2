import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { log } from '../log';

const HEADER = 'x-forwarded-for';

/**
 * Takes `X-Forwarded-For` out of every request, for a site that no proxy stands before: there
 * it is a visitor's own claim. Next.js then writes the address of the connection into it.
 */
export function ignoreForwarded(): void {
  const drop = forwardedDropper((message) =>
    log('warn', message, { request: 'start', isOwn: true }),
  );
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message || !('request' in message)) return;
    if (message.request instanceof IncomingMessage) drop(message.request.headers);
  });
}

/**
 * Returns a function that removes the header from a request's headers. The first time, it
 * warns: behind a proxy that the site wasn't told of, all visitors have the proxy's address,
 * and one of them uses up the limits of all.
 */
export function forwardedDropper(
  warn: (message: string) => void,
): (headers: Record<string, unknown>) => void {
  let hasWarned = false;
  return (headers) => {
    if (!(HEADER in headers)) return;
    delete headers[HEADER];
    if (hasWarned) return;
    hasWarned = true;
    warn(
      'Environment: a request came with X-Forwarded-For, and TRUSTED_PROXIES is 0, so it is ignored. If a proxy stands before the site, all its visitors count as one: set TRUSTED_PROXIES to the number of proxies.',
    );
  };
}
