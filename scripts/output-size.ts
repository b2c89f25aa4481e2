import { OUTPUT, sizeOf } from './build-notes';
import { runScript } from './command';

/** Prints how large what `vercel build` puts out is. */
runScript(async ({ stdout }) => {
  stdout.write(`${OUTPUT}: ${await sizeOf(OUTPUT)}\n`);
});
