import { startCommand } from './command';
import { watchElements } from './elements';
import { prepare } from './prepare';

/**
 * Serves the site for editors and developers: contentlayer, the custom elements
 * and Next.js side by side. A saved markdown file shows on the open page.
 */
async function dev(): Promise<void> {
  process.env.PREVIEW = '1';
  // All of it must be there before Next.js compiles the first page.
  await prepare();
  await watchElements();
  const children = [
    startCommand('contentlayer2', ['dev']),
    startCommand('next', ['dev', '-p', process.env.PORT ?? '3000']),
  ];
  const stop = () => {
    for (const child of children) child.kill();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  // One without the other would leave an editor with a page that never changes.
  for (const child of children) {
    child.on('exit', (code) => {
      stop();
      process.exit(code ?? 0);
    });
  }
}

dev().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
