import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from '../check';
import { readSources } from '../check/source';
import { inContentFolder, writeFiles } from '../check/test-folder';
import { failedTask } from './render-task';
import { openRenderings, type Renderings } from './renderings';

const POST = '---\ntitle: A title\n---\nText.\n';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';

/** Renderings that fail for files of a name, as the real ones do. */
async function failingFor(name: string, failure: string): Promise<Renderings> {
  const { of, save } = await openRenderings();
  return {
    save,
    async of(sources, folders) {
      const rendered = await of(sources, folders);
      return rendered.map((file, at) =>
        sources[at]?.file.endsWith(name) ? { ...file, failure } : file,
      );
    },
  };
}

test('whatever throws while a document is made is an error that names the document', async () => {
  await inContentFolder(async (contentDir) => {
    await writeFiles(contentDir, {
      'blog/2023-01-01-a.md': POST,
      'blog/2023-01-02-b.md': POST.replace('A title', 'Another'),
    });
    const { problems } = await checkContent(contentDir, await failingFor('b.md', 'can’t be made'));
    expect(problems).toMatchObject([
      { severity: 'error', file: 'content/blog/2023-01-02-b.md', message: 'can’t be made' },
    ]);
  });
});

test('a document of which nothing can be made for its errors has those alone', async () => {
  await inContentFolder(async (contentDir) => {
    await writeFiles(contentDir, {
      'blog/2023-01-01-a.md': POST.replace('---\nText', 'image: /assets/none.png\n---\nText'),
    });
    const { problems } = await checkContent(contentDir, await failingFor('a.md', 'can’t be made'));
    expect(problems).toMatchObject([{ field: 'image' }]);
  });
});

test('a document that the thread fails for is no known one', () => {
  const file = { id: 'blog/2023-01-01-a.md', file: 'content/blog/2023-01-01-a.md', text: POST };
  const failed = failedTask(file, new Error('out of memory'));
  expect(failed.stored).toBeUndefined();
  expect(failed.failure).toContain('out of memory');
});

test('what failed is kept nowhere, and made as soon as it can be', async () => {
  await inContentFolder(async (contentDir) => {
    const project = dirname(contentDir);
    const folders = { content: contentDir, public: join(project, 'public') };
    const memory = join(project, 'memory.json');
    await mkdir(folders.public);
    await writeFiles(contentDir, {
      'blog/2023-01-01-a.md': POST,
      // The text is fine, and its picture is where the site's own isn't.
      'blog/2023-01-02-b.md': POST.replace('---\nText', 'image: /assets/failures.svg\n---\nText'),
    });
    const { sources } = await readSources(contentDir);
    const renderings = await openRenderings(memory);
    const rendered = await renderings.of(sources, folders);
    await renderings.save();
    expect(rendered.map(({ stored, failure }) => [!!stored, !!failure])).toEqual([
      [true, false],
      [false, true],
    ]);
    const { files }: { files: [string, unknown][] } = JSON.parse(await readFile(memory, 'utf8'));
    expect(files.map(([file]) => file)).toEqual(['content/blog/2023-01-01-a.md']);
    // It is tried again, also by who has it in memory.
    await writeFiles(project, { 'public/assets/failures.svg': SVG });
    const [, again] = await renderings.of(sources, folders);
    expect(again?.failure).toMatch(/failures\.svg/);
  });
});
