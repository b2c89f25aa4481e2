import { subscribe } from 'node:diagnostics_channel';
import { readFileSync, statSync } from 'node:fs';
import { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { FORMER_PATHS_FILE } from '../former-paths';

/**
 * Leads requests for former addresses to the route that knows what became of them, in
 * dev: the dev server keeps in mind what addresses pages had, and would answer 404 with
 * the page's route until it is started again.
 */
export function leadToFormerPages(): void {
  const paths = pathsOf(join(/* turbopackIgnore: true */ process.cwd(), FORMER_PATHS_FILE));
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || !message || !('request' in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage) request.url = formerTarget(request.url ?? '', paths());
  });
}

/**
 * Where a request is led.
 *
 * @param former the paths that are no page's any more, decoded.
 */
export function formerTarget(target: string, former: ReadonlySet<string>): string {
  const [path = ''] = target.split('?', 1);
  return former.has(decoded(path)) ? `/former-pages${path}` : target;
}

/** Reads the paths that the content's watcher has written, anew whenever it has. */
function pathsOf(file: string): () => ReadonlySet<string> {
  let read = { stamp: 0, paths: new Set<string>() };
  return () => {
    const stamp = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (stamp !== undefined && stamp !== read.stamp) {
      const paths: string[] = JSON.parse(readFileSync(file, 'utf8'));
      read = { stamp, paths: new Set(paths) };
    }
    return read.paths;
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
