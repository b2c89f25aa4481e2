import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { renderSource } from '../check/renderings';
import { readSources } from '../check/source';
import { generatedFile } from '../store-files';
import { storedDocument } from './document';

test('a saved document is stored as contentlayer stores it', async () => {
  const { sources } = await readSources('content');
  const types = new Set<string>();
  for (const source of sources) {
    const text = await renderSource(source, { content: 'content', public: 'public' });
    types.add(source.type.name);
    const written: unknown = JSON.parse(
      readFileSync(generatedFile(source.type.name, source.id), 'utf8'),
    );
    const ours: unknown = JSON.parse(JSON.stringify(await storedDocument(source, text)));
    expect(ours, source.file).toEqual(withoutTypeNames(written));
  }
  expect(types.size).toBeGreaterThan(7);
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
