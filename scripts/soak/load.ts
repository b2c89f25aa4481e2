import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { ROUTES } from '../../e2e/hostile-requests/made-up';

const CONNECTIONS = 100;
/** A visitor who waits longer has gone, in milliseconds. */
const PATIENCE = 30_000;

/** What came of many requests at once. */
export interface Load {
  statuses: Map<number, number>;
  /** How many had no answer in time, or a broken connection. */
  unanswered: number;
  seconds: number;
}

/**
 * Asks for routes over as many connections at once as `CONNECTIONS`.
 *
 * @param routes one after the other; by default some of every kind.
 */
export async function load(
  port: number,
  count: number,
  routes: readonly string[] = ROUTES,
  headers: Readonly<Record<string, string>> = {},
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const statuses = new Map<number, number>();
  let unanswered = 0;
  let next = 0;
  const start = performance.now();
  const visitor = async () => {
    while (next < count) {
      const path = routes[next % routes.length] ?? '/';
      next += 1;
      const status = await ask(port, path, agent, headers);
      if (status === undefined) unanswered += 1;
      else statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
  agent.destroy();
  return { statuses, unanswered, seconds: (performance.now() - start) / 1000 };
}

/** @returns undefined without a whole answer. */
function ask(
  port: number,
  path: string,
  agent: Agent,
  headers: Readonly<Record<string, string>>,
): Promise<number | undefined> {
  return new Promise((done) => {
    const asked = request({ host: 'localhost', port, path, agent, headers, timeout: PATIENCE });
    asked.on('response', (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode));
      response.on('error', () => done(undefined));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => done(undefined));
    asked.end();
  });
}

/** The memory that a process holds, in megabytes, as Linux counts it. */
export async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}
