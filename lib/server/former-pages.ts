import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { formerPagesNow } from '../former-paths';
import { withoutHtml } from '../paths';

/**
 * Leads requests for former addresses to the route that knows what became of them, in
 * dev: the dev server keeps in mind what addresses pages had, and would answer 404 with
 * the page's route until it is started again.
 */
export function leadToFormerPages(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message || !('request' in message)) return;
    const { request } = message;
    if (!(request instanceof IncomingMessage)) return;
    request.url = formerTarget(request.url ?? '', formerPagesNow());
  });
}

/**
 * Where a request is led.
 *
 * @param former what became of paths that are no page's any more, by path, decoded and
 * without `.html`.
 */
export function formerTarget(target: string, former: ReadonlyMap<string, unknown>): string {
  const [path = ''] = target.split('?', 1);
  return former.has(withoutHtml(decoded(path))) ? `/former-pages${path}` : target;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    // A % that encodes nothing.
    return path;
  }
}
