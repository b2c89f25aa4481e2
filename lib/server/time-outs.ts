import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Server } from 'node:http';

const STARTED = 'http.server.request.start';

/**
 * How long a connection may do nothing before it is cut off, in milliseconds: of a
 * visitor who takes an answer too slowly, or has gone without a word. Node.js has no such
 * limit of its own. Its limits for a request that comes in slowly hold as well: a minute
 * for its headers, and five for all of it.
 */
const IDLE = 60_000;
/** The whole of a request has to be here by then; the longest form has 64 KB. */
const REQUEST = 60_000;
const HEADERS = 20_000;

/**
 * Gives the server its time-outs. Next.js makes the server by itself and has a setting for
 * connections that wait between requests alone, so it is taken from the first request.
 */
export function limitSlowVisitors(): void {
  const limit = (message: unknown) => {
    if (typeof message !== 'object' || !message || !('server' in message)) return;
    const { server } = message;
    if (!(server instanceof Server)) return;
    unsubscribe(STARTED, limit);
    server.requestTimeout = REQUEST;
    server.headersTimeout = HEADERS;
    server.setTimeout(IDLE);
    if (process.env.NODE_ENV !== 'production') return;
    // Nothing here upgrades a connection, and one that is upgraded would have no limits.
    server.removeAllListeners('upgrade');
  };
  subscribe(STARTED, limit);
}
