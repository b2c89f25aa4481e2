import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './audit';
import { builtDocuments, builtForPrograms } from './built-files';
import { REMOVED_PERSON } from './hostile-documents';

const { name, path } = REMOVED_PERSON;

/** Where the name stands in a text, whatever is between its parts. */
function nameIn(text: string): string | undefined {
  const parts = name.split(' ').join('[\\s_.+-]{1,3}');
  return new RegExp(`.{0,40}${parts}.{0,40}`, 'iu').exec(text)?.[0];
}

test('a person who asked for it is in no file that the build puts out', async ({ buildFolder }) => {
  const texts = builtForPrograms(buildFolder);
  const kinds = new Set(texts.map(({ path }) => extname(path)));
  for (const kind of ['.csv', '.ics', '.json', '.md', '.txt', '.xml']) {
    expect(kinds).toContain(kind);
  }
  const files = [...builtDocuments(buildFolder), ...texts].map(({ file }) => file);
  for (const file of [...files, join(buildFolder, '../.generated/search.index')]) {
    expect(nameIn(await readFile(file, 'utf8')), file).toBeUndefined();
  }
  // The search for it in the site's own content would have found something.
  expect(nameIn(await readFile('content/people/luca-antiga.md', 'utf8'))).toBeDefined();
});

test('a search for such a person finds nothing that names one', async ({ request }) => {
  const query = encodeURIComponent(name);
  const { hits } = await (await request.get(`/api/search?q=${query}`)).json();
  expect(nameIn(JSON.stringify(hits))).toBeUndefined();
  expect((await request.get(path)).status()).toBe(410);
});
