import { log } from '../log';

/** After so many milliseconds the process ends, whatever it does: sooner than platforms kill it. */
const MOST_WAIT = 25_000;

/**
 * Makes the server end well when it is told to (SIGTERM, SIGINT). Next.js closes its port,
 * lets what it has begun come to its end, with what goes on after the answers, and then
 * exits as if it had been killed. Whoever asked it to stop should hear that all is well,
 * and a visitor who reads slowly shouldn't keep it.
 *
 * @param process that of the server.
 */
export function stopWell(process: NodeJS.Process): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    log('info', 'Stopping.', { request: 'stop' });
    const end = () => {
      log('warn', 'Stopped before all was done.', { request: 'stop' });
      process.exit(1);
    };
    setTimeout(end, MOST_WAIT).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.on('exit', (code) => {
    // 128 and the signal's number.
    if (isStopping && (code === 143 || code === 130)) process.exitCode = 0;
  });
}
