import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { type Project, picture, post, temporaryProject } from './import-folder';
import { runFile } from './test-command';

let project: Project;

test.beforeEach(async () => {
  project = await temporaryProject();
});

test.afterEach(() => project.remove());

/** Prints which documents the dev server makes anew when each picture changes. */
const ASK = `
import { openRenderings } from '${resolve('lib/content/build/renderings.ts')}';
import { LiveContent } from '${resolve('lib/content/live/index.ts')}';

const live = new LiveContent('content', () => {}, await openRenderings());
await live.start();
const pictures = ['mark of x.svg', 'shown.svg', 'lead.svg', 'none.svg'];
const asked = pictures.map((name) => [name, live.documentsWith('public/assets/' + name)]);
console.log(JSON.stringify(Object.fromEntries(asked)));
`;

test('a picture that is saved refreshes the documents that show it, logos too', async () => {
  await project.write({
    'content/blog/2023-01-01-x.md': post(
      '![A picture](/assets/shown.svg)',
      'image: /assets/lead.svg',
    ),
    'content/members/x.md':
      '---\nname: X\ntier: gold\nlogo: assets/mark of x.svg\ndescription: It is.\n---\n',
    ...Object.fromEntries(
      ['mark of x', 'shown', 'lead'].map((name) => [`public/assets/${name}.svg`, picture(9)]),
    ),
    'ask.mts': ASK,
  });
  const built = await runFile('content', { cwd: project.folder });
  expect(built.code, built.stdout + built.stderr).toBe(0);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', resolve('node_modules/tsx/dist/loader.mjs'), 'ask.mts'],
    { cwd: project.folder },
  );
  expect(JSON.parse(stdout)).toEqual({
    'mark of x.svg': ['members/x.md'],
    'shown.svg': ['blog/2023-01-01-x.md'],
    'lead.svg': ['blog/2023-01-01-x.md'],
    'none.svg': [],
  });
});
