import type { Instrumentation } from 'next';

/** What the server does once, before it answers anything. */
export async function register(): Promise<void> {
  // The condition stands around the import: Next.js makes a bundle without Node.js, too.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startWell } = await import('./lib/server/start');
    startWell(process);
  }
}

/** Notes what went wrong while a page was made or a request answered. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { logFault } = await import('./lib/server/fault');
    logFault(error, request, context.routePath);
  }
};
