import { runScript, startCommand } from './command';
import { watchElements } from './elements';
import { watchContent } from './live-content';
import { prepareDev } from './prepare';

/**
 * Serves the site for editors and developers: the content, the custom elements
 * and Next.js side by side. A saved markdown file shows on the open page.
 */
async function dev(): Promise<void> {
  process.env.PREVIEW = '1';
  // All of it must be there before Next.js compiles the first page.
  process.env.LIVE_CONTENT = '1';
  await prepareDev();
  await watchElements();
  const server = startCommand('next', ['dev', '-p', process.env.PORT ?? '3000']);
  const stop = () => server.kill();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  server.on('exit', (code) => process.exit(code ?? 0));
  // Without it an editor would have a page that never changes.
  await watchContent().catch((error: unknown) => {
    stop();
    throw error;
  });
}

runScript(dev);
