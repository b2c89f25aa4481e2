import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { Ajv } from 'ajv';
import { checkFields } from '../lib/content/check/fields';
import { readSource, readSources, typeDefinitions } from '../lib/content/check/source';
import { frontmatterSchema, frontmatterSnippets } from '../lib/schema/json-schema';

const SCHEMA = 'docs/frontmatter.schema.json';

/** Frontmatter that the check refuses, by type, and so does the schema. */
const BAD: [typeName: string, yaml: string][] = [
  ['Post', 'layout: blog_detail'],
  ['Post', 'title: " "'],
  ['Post', 'titel: x\ntitle: x'],
  ['Post', 'title: [x]'],
  ['Post', 'title: 2026'],
  ['Post', 'title: x\nlayout: other'],
  ['Post', 'title: x\ndraft: "yes"'],
  ['Post', 'title: x\ntags: news'],
  ['Post', 'title: x\ntags: [1]'],
  ['Post', 'title: x\nupdated: tomorrow'],
  ['Post', 'title: x\npublish: 2026-03-01'],
  ['Post', 'title: x\nlang: zh_CN'],
  ['Post', 'title: x\nimage: https://example.org/x.png'],
  ['Post', 'title: x\ncanonical: example.org'],
  ['Member', 'name: x\ndescription: x'],
  ['Member', 'name: x\ntier: gold\ndescription: x\njoined: 2026-1-1'],
  ['Member', 'name: x\ntier: gold\ndescription: x\njoinedPrecision: week'],
  ['Member', 'name: x\ntier: gold\ndescription: x\nlinks: [https://example.org]'],
  ['Person', 'name: x'],
  ['Person', 'name: x\nroles:\n  - body: board\n    title: x\n    asOf: 2026-01'],
  ['Page', 'title: x\ndescription: x\norder: first'],
];

test('the schema and the snippets are those of lib/schema', async () => {
  const hint = 'run npm run schema';
  expect(JSON.parse(await readFile(SCHEMA, 'utf8')), hint).toEqual(frontmatterSchema());
  const snippets = await readFile('.vscode/frontmatter.code-snippets', 'utf8');
  expect(JSON.parse(snippets), hint).toEqual(frontmatterSnippets());
});

test('Visual Studio Code is told where the schema is', async () => {
  const settings = JSON.parse(await readFile('.vscode/settings.json', 'utf8'));
  expect(settings['yaml.schemas']).toEqual({ [`./${SCHEMA}`]: 'content/**/*.md' });
});

test('every document of the site meets the schema of its type', async () => {
  const isValid = validator();
  const { sources } = await readSources('content');
  // Not every foundation has a document of every type.
  expect(sources.length).toBeGreaterThan(0);
  for (const { file, type, values } of sources) {
    expect(isValid(type.name, values), file).toBe(true);
    expect(isValid(undefined, values), file).toBe(true);
  }
});

test('what the check refuses, the schema refuses', () => {
  const isValid = validator();
  for (const [typeName, yaml] of BAD) {
    const type = typeDefinitions.find(({ name }) => name === typeName);
    if (!type) throw new Error(typeName);
    const text = `---\n${yaml}\n---\n`;
    const { source } = readSource({ id: 'x/x.md', file: 'x/x.md', type, text });
    expect(checkFields(source), yaml).not.toEqual([]);
    expect(isValid(typeName, source.values), yaml).toBe(false);
  }
});

test('every field says what it is', () => {
  for (const { description, prefix } of Object.values(frontmatterSnippets())) {
    expect(description, prefix).toMatch(/^\p{L}.*\.$/su);
  }
});

/** What judges frontmatter by the schema of a type, or of any. */
function validator(): (typeName: string | undefined, values: unknown) => boolean {
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(frontmatterSchema(), SCHEMA);
  return (typeName, values) => {
    const part = typeName ? `#/definitions/${typeName}` : '';
    return Boolean(ajv.validate(`${SCHEMA}${part}`, values));
  };
}
