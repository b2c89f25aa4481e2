import { once } from 'node:events';
import { startCommand } from './command';
import { NextOutput } from './next-output';

/** After so long without a word, somebody who waits is told that it goes on. */
const PULSE = 20_000;

/**
 * Builds the app with Next.js. What that prints of every build is left out, unless it fails;
 * warnings and errors are shown as they come.
 *
 * @throws if it fails.
 */
export async function buildApp(): Promise<void> {
  const start = Date.now();
  const output = new NextOutput(console.log);
  // A pipe has no colours by itself. Warnings and errors come by the other stream, whole.
  const hasColours = process.stdout.isTTY && !process.env.NO_COLOR;
  const colours: Record<string, string> = hasColours ? { FORCE_COLOR: '1' } : {};
  const child = startCommand('next', ['build'], colours, '.', ['inherit', 'pipe', 'inherit']);
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => output.write(piece));
  const pulse = setInterval(
    () => console.log(`Next.js: at work for ${Math.round((Date.now() - start) / 1000)} s …`),
    PULSE,
  );
  try {
    const [code] = await once(child, 'close');
    output.end(code !== 0);
    if (code !== 0) throw new Error(`next build ended with ${code}`);
  } finally {
    clearInterval(pulse);
  }
}
