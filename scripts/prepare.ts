import { runCommand } from './command';
import { buildElements } from './elements';

/** Makes what the app is compiled with: the content and the bundle of custom elements. */
export async function prepare(): Promise<void> {
  await Promise.all([buildElements(), runCommand('contentlayer2', ['build'])]);
}

if (process.argv[1]?.endsWith('prepare.ts')) await prepare();
