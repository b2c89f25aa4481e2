import { expect, test } from '@playwright/test';
import { failedTask } from '../build/render-task';
import { checkAll } from './each';
import { warning } from './rule';
import { readSource, type Source, typeOf } from './source';

function source(name: string, text = '---\ntitle: A\n---\nText.\n'): Source {
  return readSource(fileOf(name, text)).source;
}

function fileOf(name: string, text: string) {
  const id = `blog/${name}.md`;
  const type = typeOf(id);
  if (!type) throw new Error(`${id} is no document`);
  return { id, file: `content/${id}`, type, text };
}

const itself = (each: Source) => each;

test('a document that the check stumbles over is reported, and the others are checked', () => {
  const [good, bad] = [source('good'), source('bad')];
  const problems = checkAll([bad, good], itself, (documents) =>
    documents.map((each) => {
      if (each === bad) throw new RangeError('Maximum call stack size exceeded');
      return warning(each, 'was checked');
    }),
  );
  expect(problems.map(({ file, severity, message }) => [file, severity, message])).toEqual([
    ['content/blog/bad.md', 'error', expect.stringContaining('nested too deeply')],
    ['content/blog/good.md', 'warning', 'was checked'],
  ]);
});

test('what no document alone is the reason of is thrown', () => {
  const check = (documents: readonly Source[]) => {
    if (documents.length > 1) throw new Error('a bug');
    return [];
  };
  expect(() => checkAll([source('a'), source('b')], itself, check)).toThrow('a bug');
});

test('a document whose text can’t be rendered has that as its error', () => {
  const file = fileOf('a', '---\ntitle: A\n---\nText.\n');
  const { problems, stored } = failedTask(file, new Error('out of memory'));
  expect(stored).toBeUndefined();
  expect(problems).toEqual([
    { severity: 'error', line: 4, message: expect.stringContaining('(out of memory)') },
  ]);
});

const REFUSED: readonly (readonly [what: string, text: string, line: number, message: RegExp])[] = [
  [
    'unknown fields without end',
    `---\n${Array.from({ length: 20_000 }, (_, n) => `k${n}: 1`).join('\n')}\n---\n`,
    1,
    /32000 at most/,
  ],
  [
    'marks on a letter',
    `---\ntitle: A\n---\n\na${'\u0301\u0323'.repeat(20_000)}\n`,
    5,
    /30 accents/,
  ],
  [
    'lists in lists',
    `---\ntags: ${'['.repeat(15_000)}${']'.repeat(15_000)}\n---\n`,
    2,
    /can’t be read/,
  ],
  [
    'names for names',
    `---\na: [&a [x,x]]\n${Array.from({ length: 30 }, (_, n) => `b${n}: [&b${n} [*${n ? `b${n - 1}` : 'a'},*${n ? `b${n - 1}` : 'a'}]]`).join('\n')}\n---\n`,
    2,
    /names it for other fields/,
  ],
];

for (const [what, text, line, message] of REFUSED) {
  test(`${what} are an error of the document`, () => {
    const { problem } = readSource(fileOf('a', text));
    expect(problem?.severity).toBe('error');
    expect(problem?.message).toMatch(message);
    expect(problem?.line).toBe(line);
    expect(problem?.file).toBe('content/blog/a.md');
  });
}
