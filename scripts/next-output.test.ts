import { expect, test } from '@playwright/test';
import { NextOutput } from './next-output';

/** What Next.js 16.4 prints of a build, with what may stand among it. */
const PRINTED = `▲ Next.js 16.4.6 (Turbopack)
- Environments: .env.local

✓ Running next.config.js took 1272ms
- Experiments (use with caution):
  ⨯ agentUpgrade
  ✓ caseSensitiveRoutes
  · cpus: 2

  Creating an optimized production build ...
⚠ Warning: something is deprecated.
 Use something else.
✓ Compiled successfully in 105s
  Skipping validation of types
  Finished TypeScript config validation in 250ms ...
  Collecting page data using 2 workers ...
  Generating static pages using 2 workers (0/186) ...
a page said something
  Generating static pages using 2 workers (46/186) 
✓ Generating static pages using 2 workers (186/186) in 75s
  Finalizing page optimization ...

Route (app)
┌ ○ /
├   /[...path]
│ ├ ● /2022/09/12/old.html
│ └ ● [+2 more paths]
└ ○ /styleguide


ƒ Proxy (Middleware)

○  (Static)   prerendered as static content
●  (SSG)      prerendered as static HTML (uses generateStaticParams)
ƒ  (Dynamic)  server-rendered on demand

✓ Finished writing to filesystem cache in 2.2min
`;

const WORTH_READING = [
  '- Environments: .env.local',
  '⚠ Warning: something is deprecated.',
  ' Use something else.',
  '✓ Compiled successfully in 105s',
  'a page said something',
  '✓ Generating static pages using 2 workers (186/186) in 75s',
];

/** Takes the text in pieces of a length. */
function shown(text: string, length: number, hasFailed: boolean): string[] {
  const lines: string[] = [];
  const output = new NextOutput((line) => lines.push(line));
  for (let at = 0; at < text.length; at += length) output.write(text.slice(at, at + length));
  output.end(hasFailed);
  return lines;
}

test('of what Next.js prints when it builds, warnings and what is new are shown, and no routes', () => {
  for (const length of [1, 7, 10_000]) {
    expect(shown(PRINTED, length, false).filter(Boolean)).toEqual(WORTH_READING);
  }
  // Colours make no difference, and a line that never ends is one.
  expect(
    shown('\u001b[32m✓\u001b[39m Finished writing to filesystem cache in 3s\nlast', 5, false),
  ).toEqual(['last']);
});

test('of a build that fails all is shown', () => {
  const lines = shown(PRINTED, 100, true).join('\n');
  expect(lines).toContain(`All that Next.js printed:\n${PRINTED}`);
});
