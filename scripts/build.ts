import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { now } from '../lib/clock';
import { BUILT_SCHEDULE_FILE, SCHEDULE_FILE } from '../lib/content/schedule';
import { makeDocuments } from '../lib/documents/build-output';
import { markGonePages } from '../lib/documents/gone-pages';
import { site } from '../lib/site';
import { OUTPUT, originWarning, sizeOf } from './build-notes';
import { runScript, timed } from './command';
import { buildApp } from './next-build';
import { prepare, writeSiteFiles } from './prepare';

/**
 * Builds the site: the content check, the content, the app, and the documents.
 * Under a platform's adapter the documents are made inside `next build`, by
 * lib/documents/adapter.js.
 */
async function build(): Promise<void> {
  // All processes of a build are of one moment, and so of one day.
  process.env.BUILD_CLOCK = new Date(now()).toISOString();
  const warning = originWarning(site.origin);
  if (warning) console.warn(warning);
  await prepare();
  if (process.env.NEXT_ADAPTER_PATH) {
    // The platform takes the files inside `next build`.
    await writeSiteFiles();
    await timed('Next.js', buildApp);
    if (existsSync(OUTPUT)) console.log(`${OUTPUT}: ${await sizeOf(OUTPUT)}`);
    return;
  }
  // Next.js neither needs these files nor keeps both cores busy all the time.
  await Promise.all([writeSiteFiles(), timed('Next.js', buildApp)]);
  await timed('Documents', async () => {
    const count = await makeDocuments('.next');
    await markGonePages('.next');
    await copyFile(SCHEDULE_FILE, BUILT_SCHEDULE_FILE);
    console.log(`Made ${count} documents.`);
  });
}

runScript(build);
