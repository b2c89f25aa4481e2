import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from './audit';
import { builtDocuments, builtForPrograms } from './built-files';
import { brokenLinks } from './links';

/** What is text of it. */
const TEXTS = /\.(?:csv|ics|json|md|txt|webmanifest|xml)$/;

test('every link, picture, stylesheet and fragment of the site is there', async ({
  buildFolder,
  request,
}) => {
  const documents = builtDocuments(buildFolder).map((each) => ({ ...each, type: 'text/html' }));
  const texts = builtForPrograms(buildFolder)
    .filter(({ path }) => TEXTS.test(path))
    .map((each) => ({ ...each, type: each.path.endsWith('.csv') ? 'text/csv' : 'text/plain' }));
  expect(documents.length).toBeGreaterThan(20);
  const read = [...documents, ...texts].map(({ file, path, type }) => ({
    path,
    type,
    text: readFileSync(file, 'utf8'),
  }));
  const broken = await brokenLinks(read, async (path) => {
    const response = await request.get(path);
    const type = response.headers()['content-type'] ?? '';
    const text = type.startsWith('text/') ? await response.text() : '';
    return { path, status: response.status(), type, text };
  });
  expect(broken).toEqual([]);
});
