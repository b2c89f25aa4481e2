import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { readSources, type Source } from '../check/source';
import { storedDocument } from './document';
import { renderSource } from './render-file';

test('documents are made as contentlayer makes them', async () => {
  await promisify(execFile)('npx', ['--no-install', 'contentlayer2', 'build']);
  const { sources } = await readSources('content');
  for (const source of sources) {
    const text = await renderSource(source, { content: 'content', public: 'public' });
    const written: unknown = JSON.parse(await readFile(contentlayersFile(source), 'utf8'));
    const ours: unknown = JSON.parse(JSON.stringify(await storedDocument(source, text)));
    expect(ours, source.file).toEqual(withoutTypeNames(written));
  }
  // Not every foundation has a document of every type.
  expect(sources.length).toBeGreaterThan(0);
});

/** The document without contentlayer's marks of types, which the site doesn't read. */
function withoutTypeNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTypeNames);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([name, inner]) =>
      name !== 'documentType' && !(name === '_raw' && Object.keys(inner ?? {}).length === 0),
  );
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutTypeNames(inner)]));
}

/** Where contentlayer puts a document: it writes a digit at the start behind an underscore, and a slash as two. */
function contentlayersFile({ id, type }: Source): string {
  const name = id.replace(/^(?=\d)/, '_').replaceAll('/', '__');
  return join('.contentlayer/generated', type.name, `${name}.json`);
}
