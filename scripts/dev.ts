import { runCommand, startCommand } from './command';
import { watchElements } from './elements';
import { prepare } from './prepare';

/**
 * Serves the site for editors and developers: contentlayer, the check, the custom
 * elements and Next.js side by side. A saved markdown file shows on the open page,
 * or what is wrong with it.
 */
async function dev(): Promise<void> {
  process.env.PREVIEW = '1';
  // All of it must be there before Next.js compiles the first page.
  await prepare().catch(async (error: unknown) => {
    // contentlayer has said what it stopped at, in its own words and without a line.
    await runCommand('tsx', ['scripts/check.ts']);
    throw error;
  });
  await watchElements();
  const children = [
    startCommand('contentlayer2', ['dev']),
    startCommand('tsx', ['scripts/watch-problems.ts']),
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
