import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { codeFiles } from './code';

/** An import or export of another file of ours, and whether it takes more than types. */
const IMPORT = /^(?:import|export) (type )?([^;']*? from )?'(\.[^']+)';/gm;

/** The files of the project that a file needs when it runs, itself among them. */
function neededBy(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, isType, , target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    if (isType) continue;
    const path = join(dirname(file), target);
    const found = [`${path}.ts`, `${path}/index.ts`].find((each) => existsSync(each));
    if (!found)
      throw new Error(`${file} imports ${target}, and the test doesn't know what that is`);
    neededBy(found, known);
  }
  return known;
}

test('a document is made anew when any code changes that it was made by', async () => {
  const needed = neededBy('lib/content/build/render-task.ts');
  expect([...needed]).toContain('lib/content/check/source.ts');
  expect([...needed]).toContain('lib/markdown/render.ts');
  const hashed = new Set(await codeFiles());
  expect([...needed].filter((file) => !hashed.has(file))).toEqual([]);
});
