import { existsSync } from 'node:fs';
import { INDEX_FILE } from '../lib/content/store-files';
import { runScript, startCommand } from './command';
import { watchElements } from './elements';
import { prepareContent, prepareParts } from './prepare';

/**
 * Serves the site for editors and developers: the content, the custom elements
 * and Next.js side by side. A saved markdown file shows on the open page. There is no
 * search index: the server makes one of its own when somebody searches.
 */
async function dev(): Promise<void> {
  process.env.PREVIEW = '1';
  process.env.LIVE_CONTENT = '1';
  // What an earlier run made shows until the content has been read; then pages are refreshed.
  const hasContent = existsSync(INDEX_FILE);
  await Promise.all([prepareParts(), hasContent ? undefined : prepareContent()]);
  await watchElements();
  const server = startCommand('next', ['dev', '-p', process.env.PORT ?? '3000']);
  const stop = () => server.kill();
  process.on('SIGINT', stop).on('SIGTERM', stop);
  server.on('exit', (code) => process.exit(code ?? 0));
  try {
    if (hasContent) await prepareContent('--patient');
    // It brings all that reads markdown, which the first page needn't wait for.
    const { watchContent } = await import('./live-content');
    await watchContent();
  } catch (error) {
    // Without them an editor would have a page that never changes.
    stop();
    throw error;
  }
}

runScript(dev);
