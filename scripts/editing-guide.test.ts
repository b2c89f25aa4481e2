import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkContent } from '../lib/content/check';
import { imageResolver } from '../lib/images/files';
import { renderMarkdown } from '../lib/markdown/render';
import { documentTypes } from '../lib/schema';
import { type Field, fieldsOf, itemFields } from '../lib/schema/shared';

const GUIDE = readFileSync('docs/editing.md', 'utf8');

/** What editors can write, each of which the guide shows. */
const CONSTRUCTS = [
  'HTML',
  'HTML tables',
  'Jekyll words',
  'callouts',
  'code',
  'code in a line',
  'code with a title',
  'decorative images',
  'definition lists',
  'emphasis',
  'footnotes',
  'formulas',
  'heading names',
  'headings',
  'images',
  'images beside the post',
  'languages',
  'links',
  'lists',
  'looks',
  'narrower images',
  'outline',
  'plain code',
  'prices',
  'punctuation',
  'quotations',
  'row groups',
  'tables',
  'task lists',
  'text in HTML',
  'videos',
];

/** Words of those who make the site; the guide says what editors call it, or explains the word. */
const DEVELOPERS_WORDS =
  /\b(?:frontmatter|slugs?|schemas?|render\w*|pars(?:e|er|ing)|booleans?|strings?|yaml|markup|pipeline|deploy\w*|repository|regex\w*|parameters?|json|arrays?|css|kramdown|component)\b/gi;

/** A piece of a post that the guide shows, and what it says comes of it. */
interface Example {
  name: string;
  source: string;
  /** Markdown that reads the same; undefined if the guide says it in words. */
  shown: string | undefined;
  /** HTML that comes of it. */
  makes: string[];
}

/** The block of markdown that a text begins with. */
function firstBlock(text: string): { block: string; rest: string } {
  const [whole = '', , block = ''] = /^\s*(`{3,})md\n([\s\S]*?\n)\1(?:\n|$)/.exec(text) ?? [];
  return { block, rest: text.slice(whole.length) };
}

const examples: Example[] = GUIDE.split('<!-- example: ')
  .slice(1)
  .map((part) => {
    const [name = ''] = part.split(' -->');
    const { block, rest } = firstBlock(part.slice(name.length + ' -->'.length));
    const [own = ''] = rest.split(/^(?:<!-- (?:example|file): |## )/m);
    const quoted = /^\s*((?:>.*\n)+)/.exec(own)?.[1]?.replace(/^> ?/gm, '');
    const makes = [...own.matchAll(/^<!-- makes: (.+) -->$/gm)].map(([, html = '']) => html);
    return { name, source: block, shown: quoted, makes };
  });

const files = GUIDE.split('<!-- file: ')
  .slice(1)
  .map((part) => {
    const [path = ''] = part.split(' -->');
    return { path, text: firstBlock(part.slice(path.length + ' -->'.length)).block };
  });

/** The site that the guide's addresses are of, whichever this one is. */
const SITE_URL = 'https://foundation.example.org';

/** What the examples name, where a foundation has none of that name. */
const NAMED = {
  'content/tiers/silver.md': '---\nname: Silver\norder: 99\nsummary: For some.\n---\n',
  'content/bodies/staff.md': '---\nname: Staff\norder: 99\nsummary: Some.\n---\n',
};

/** The site's content with everything in it that the guide tells editors to write. */
let folder: string;

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'editing-guide-'));
  cpSync('content', join(folder, 'content'), { recursive: true });
  cpSync('public', join(folder, 'public'), { recursive: true });
  for (const place of ['public/assets/chart.png', 'content/blog/chart.png']) {
    write(place, readFileSync('public/icons/192.png'));
  }
  for (const [path, text] of Object.entries(NAMED)) {
    if (!existsSync(join(folder, path))) write(path, text);
  }
  for (const { path, text } of files) write(path, text);
  for (const [index, { source }] of examples.entries()) {
    write(postOf(index), `---\ntitle: Example ${index}\n---\n${source}`);
  }
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every construct of the dialect has an example, and every example is of one', () => {
  expect([...new Set(examples.map(({ name }) => name))].sort()).toEqual(CONSTRUCTS);
  for (const { name, source, shown, makes } of examples) {
    expect(source.trim(), name).not.toBe('');
    expect(shown !== undefined || makes.length > 0, `${name} says what comes of it`).toBe(true);
  }
  expect(files.length).toBeGreaterThan(7);
});

test('the check finds nothing wrong with what the guide says', async () => {
  const { problems } = await checkContent(join(folder, 'content'));
  const own = [...files.map(({ path }) => path), ...examples.map((_, index) => postOf(index))];
  const found = problems.filter(({ file, severity }) => own.includes(file) || severity === 'error');
  expect(found).toEqual([]);
});

test('what an example becomes is what the guide shows', async () => {
  for (const { name, source, shown, makes } of examples) {
    const { html, text } = await render(source);
    if (shown !== undefined) expect(words(text), name).toBe(words((await render(shown)).text));
    for (const fragment of makes) expect(html, name).toContain(fragment);
  }
});

test('the guide names every field, which of them must be there, and what they may hold', () => {
  for (const { def } of documentTypes) {
    const definition = def();
    const rows = fieldRows(definition.name);
    const fields = fieldsOf(definition);
    expect([...rows.keys()].sort(), definition.name).toEqual(Object.keys(fields).sort());
    for (const [name, field] of Object.entries(fields)) {
      const row = rows.get(name) ?? '';
      const place = `${definition.name}: ${name}`;
      expect(/\bneeded\b/.test(row), `${place} is needed`).toBe(Boolean(field.required));
      for (const word of wordsIn(field)) expect(row, place).toContain(`\`${word}\``);
      if (field.unused) expect(row, place).toContain('do nothing');
    }
  }
});

test('the guide leads to places that exist', async () => {
  const guide = await render(GUIDE);
  const targets = guide.links.map(({ address }) => address).filter((each) => /^#|\.md/.test(each));
  expect(targets.length).toBeGreaterThan(30);
  for (const address of targets) {
    const [file, id] = address.split('#');
    const text = file ? readFileSync(join('docs', file), 'utf8') : GUIDE;
    if (id) expect((await render(text)).ids, address).toContain(id);
  }
  const contents = GUIDE.split('\n## ')[0] ?? '';
  for (const { id, text } of guide.headings) {
    if (GUIDE.includes(`\n## ${text}\n`)) expect(contents).toContain(`(#${id})`);
  }
});

test('the guide has no words of developers but those that it explains', () => {
  const [guide = '', glossary = ''] = GUIDE.split('\n## Words you will meet\n');
  const prose = guide
    .replace(/^(`{3,})[\s\S]*?^\1$/gm, '')
    .replace(/`[^`\n]+`|\]\([^)]*\)|<!--[\s\S]*?-->/g, '');
  const explained = [...glossary.matchAll(/^\| (\w+) \|/gm)].map(([, word = '']) =>
    word.toLowerCase(),
  );
  expect(explained).toContain('slug');
  const found = [...prose.matchAll(DEVELOPERS_WORDS)].map(([word]) => word.toLowerCase());
  expect(found.filter((word) => !explained.includes(word))).toEqual([]);
});

/** The rows of the table of a type's fields, by field. */
function fieldRows(typeName: string): Map<string, string> {
  const [, section = ''] = GUIDE.split(`<!-- fields: ${typeName} -->\n`);
  const table = /^(?:\|.*\n)+/.exec(section)?.[0] ?? '';
  return new Map(
    table
      .split('\n')
      .slice(2)
      .flatMap((row) => {
        const [cell = ''] = row.split(' | ');
        return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']): [string, string] => [
          name,
          row,
        ]);
      }),
  );
}

/** What of a field the guide must name: the values it may have, or the fields of what it lists. */
function wordsIn(field: Field): string[] {
  if (field.type === 'enum') return field.options.map(String);
  return Object.keys(itemFields(field) ?? {});
}

/** Where an example lies as a post. */
function postOf(index: number): string {
  return `content/blog/2026-01-01-guide-${index}.md`;
}

function write(path: string, data: string | Buffer): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), data);
}

const rendered = new Map<string, ReturnType<typeof renderMarkdown>>();

/** Renders a text as a post, each once. */
function render(body: string): ReturnType<typeof renderMarkdown> {
  const known = rendered.get(body) ?? renderAnew(body);
  rendered.set(body, known);
  return known;
}

function renderAnew(body: string) {
  const resolveImage = imageResolver(join(folder, 'public'), join(folder, 'content/blog'));
  return renderMarkdown(`---\n---\n${body}`, { siteUrl: SITE_URL, resolveImage });
}

/** A text for comparing: without the signs of notes, which the text of a page leaves out. */
function words(text: string): string {
  return text.replace(/[¹↩]/g, '').replace(/\s+/g, ' ').trim();
}
