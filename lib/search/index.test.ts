import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildIndex } from './build';
import { openIndex, type SearchOptions } from './index';
import { example } from './testing';
import type { SearchDocument } from './types';

const filler = 'Nobody looks for any of these words, of which there are some more. '.repeat(5);

const documents: SearchDocument[] = [
  example({ id: '/kernels', title: 'A guide to kernels', text: `${filler} Write a fast kernel.` }),
  example({ id: '/graphs', title: 'Graphs', text: `The kernel of a graph. ${filler}` }),
  example({ id: '/compile', title: 'How torch.compile works', text: 'With a DataLoader.' }),
  example({ id: '/speed', title: 'DeepSpeed joins', text: 'Pre-training in open source.' }),
  example({ id: '/cafe', title: 'Crème brûlée', text: 'At Café Łódź, says José.' }),
  example({
    id: '/ja',
    title: 'モデルの高速化',
    text: '学習を高速化する。東京都に住む。',
    lang: 'ja',
  }),
  example({ id: '/shop', title: 'お店', text: '𠮷野家で食べた。', lang: 'ja' }),
  example({ id: '/ko', title: '설치 방법', text: 'PyTorch로 최적화하기', lang: 'ko' }),
  example({ id: '/th', title: 'การเรียนรู้', text: 'การเรียนรู้ของเครื่อง', lang: 'th' }),
  example({ id: '/ar', title: 'دليل', text: 'شغّل أولا ثم جهّز', lang: 'ar' }),
  example({ id: '/release', title: 'Release 2.0', text: 'Version 2.0.1 has 1,800 fixes in C++.' }),
  example({ id: '/old', title: 'Yearly review', date: '2019-01-01', text: 'What happened.' }),
  example({ id: '/new', title: 'Yearly review', date: '2024-01-01', text: 'What happened.' }),
  example({ id: '/eao', title: 'Example Arts', keywords: ['Exemplary Inc.'], text: filler }),
  example({ id: '/links', title: 'Links', text: 'See https://example.org/module.html#module.' }),
  example({ id: '/by-ann', title: 'Notes', authors: [{ name: 'Ann Example', slug: 'ann' }] }),
];
const index = openIndex(buildIndex(documents));

const find = (query: string, options?: SearchOptions) =>
  index.search(query, options).hits.map(({ document }) => document.id);

test('documents are found by all words, the best first', () => {
  const cases: [query: string, ids: string[]][] = [
    ['kernel', ['/kernels', '/graphs']],
    ['graph kernel', ['/graphs']],
    ['KERNEL GRAPH', ['/graphs']],
    ['exemplary', ['/eao']],
    ['ann example', ['/by-ann']],
    ['yearly review', ['/new', '/old']],
    ['what is a graph', ['/graphs']],
    ['creme brulee', ['/cafe']],
    ['CRÈME lodz josé', ['/cafe']],
    ['nothing-like-it', []],
  ];
  for (const [query, ids] of cases) expect(find(query), query).toEqual(ids);
  expect(index.search('graph kernel').matching).toBe('all');
});

test('code, compounds and numbers are found whole and in parts', () => {
  const cases: [query: string, ids: string[]][] = [
    ['torch.compile', ['/compile']],
    ['torch compile', ['/compile']],
    ['data loader', ['/compile']],
    ['dataloader', ['/compile']],
    ['compile.torch', ['/compile']],
    ['deep speed', ['/speed']],
    ['pretraining', ['/speed']],
    ['pre training', ['/speed']],
    ['open-source', ['/speed']],
    ['opensource', ['/speed']],
    ['2.0', ['/release']],
    ['2.0.1', ['/release']],
    ['1800 fixes', ['/release']],
    ['c++', ['/release']],
    ['2.1', []],
  ];
  for (const [query, ids] of cases) expect(find(query), query).toEqual(ids);
});

test('the last word may be a start, and words may be in another number', () => {
  expect(find('a guide to ker')).toEqual(['/kernels']);
  expect(index.search('ker guide').matching).toBe('most');
  expect(find('guides kernel')).toEqual(['/kernels']);
});

test('mistyped words are found where nothing has them as they are', () => {
  for (const query of ['kernle guide', 'kernal guide', 'guide kernelss', 'giude kernels']) {
    expect(find(query)[0], query).toBe('/kernels');
  }
  expect(find('deepsped')).toEqual(['/speed']);
  // Both words are known, but no document has both.
  const { matching, hits } = index.search('graphs guides worlds');
  expect(matching).toBe('most');
  expect(hits.map(({ document }) => document.id)).toContain('/graphs');
  expect(index.search('write fact kernel').matching).toBe('similar');
});

test('where no document has all words, those that say most decide', () => {
  const { matching, hits } = index.search('torch.compile zebra words');
  expect(matching).toBe('most');
  expect(hits[0]?.document.id).toBe('/compile');
  expect(index.search('zebra').total).toBe(0);
});

test('phrases are found as they stand', () => {
  const cases: [query: string, ids: string[]][] = [
    ['"kernel of a graph"', ['/graphs']],
    ['"Kernel  OF\na graph."', ['/graphs']],
    ['"graph of a kernel"', []],
    ['"kernel a graph"', []],
    ['"kernel of a gra"', []],
    ['“fast kernel”', ['/kernels']],
    ['"fast kernel" graph', ['/kernels']],
    ['"fast kernel" "of a graph"', []],
    ['"with a dataloader"', ['/compile']],
    ['"with a loader"', []],
    ['"loader"', []],
    ['"torch.compile works"', ['/compile']],
    ['"example.org/module.html#module"', ['/links']],
    ['"module.html"', ['/links']],
    ['"html module"', []],
    ['"torch compile works"', []],
    ['"at cafe lodz"', ['/cafe']],
    ['"Ann Example"', ['/by-ann']],
    ['"a guide to kernels"', ['/kernels']],
    ['"高速化する"', ['/ja']],
    ['"化する"', ['/ja']],
    ['"する。東京"', ['/ja']],
    ['"速化東京"', []],
    ['"野家"', ['/shop']],
    ['"𠮷野"', ['/shop']],
    ['"최적화"', ['/ko']],
    ['"fixes in C++"', ['/release']],
    ['"kernell of a graph"', []],
  ];
  for (const [query, ids] of cases) expect(find(query), query).toEqual(ids);
});

test('scripts without spaces are found by any part', () => {
  const cases: [query: string, ids: string[]][] = [
    ['高速化', ['/ja']],
    ['速化す', ['/ja']],
    ['東京', ['/ja']],
    ['京都', ['/ja']],
    ['都', ['/ja']],
    ['最適化', []],
    ['최적화', ['/ko']],
    ['최', ['/ko']],
    ['pytorch', ['/ko']],
    ['เครื่อง', ['/th']],
    ['شغل اولا', ['/ar']],
  ];
  for (const [query, ids] of cases) expect(find(query), query).toEqual(ids);
});

test('a title that is just what was typed comes first', () => {
  const titles = ['Ray tracing with rays', 'Ray', 'A ray', 'Ray, a runtime'];
  const rays = openIndex(
    buildIndex(titles.map((title) => example({ id: title, title, text: 'Ray ray ray.' }))),
  );
  expect(rays.search('ray').hits[0]?.document.id).toBe('Ray');
  expect(rays.search('ray, a ru').hits[0]?.document.id).toBe('Ray, a runtime');
});

test('hits say what matched', () => {
  const [hit] = index.search('kernel').hits;
  expect(hit?.title).toEqual([
    { text: 'A guide to ', isMatch: false },
    { text: 'kernels', isMatch: true },
  ]);
  expect(hit?.extract.filter(({ isMatch }) => isMatch)).toEqual([
    { text: 'kernel', isMatch: true },
  ]);
  // Words that only make a question are none.
  const [answer] = index.search('what is the graph').hits;
  expect(answer?.extract.filter(({ isMatch }) => isMatch)).toEqual([
    { text: 'graph', isMatch: true },
  ]);
  // A text without a match gives way to the description.
  const described = openIndex(
    buildIndex([example({ title: 'Graph', description: 'What it is.', text: filler })]),
  );
  expect(described.search('graph').hits[0]?.extract).toEqual([
    { text: 'What it is.', isMatch: false },
  ]);
});

test('hits come page by page, with filters and counts', () => {
  const many = openIndex(
    buildIndex(
      Array.from({ length: 25 }, (_, place) =>
        example({ id: `/${place}`, kind: place < 20 ? 'post' : 'event', title: 'Same', text: 'x' }),
      ),
    ),
  );
  const pages = [1, 2, 3, 4].map((page) => many.search('same', { page }));
  expect(pages.map(({ hits }) => hits.length)).toEqual([10, 10, 5, 0]);
  expect(new Set(pages.flatMap(({ hits }) => hits.map(({ document }) => document.id))).size).toBe(
    25,
  );
  expect(pages[3]).toMatchObject({ total: 25, page: 4, pages: 3 });
  for (const page of [0, -1, Number.NaN, 1.5]) {
    expect(many.search('same', { page }).page, String(page)).toBe(1);
  }
  expect(many.search('same', { pageSize: 1000 }).hits).toHaveLength(25);
  expect(many.search('same', { pageSize: 0 }).hits).toHaveLength(1);
  const events = many.search('same', { filters: { kind: ['event'] } });
  expect(events.total).toBe(5);
  expect(events.facets.kind).toEqual([
    { value: 'post', count: 20 },
    { value: 'event', count: 5 },
  ]);
});

test('an empty query finds everything, the newest first; one of signs nothing', () => {
  expect(find('').slice(0, 2)).toEqual(['/new', '/old']);
  expect(index.search('  ').total).toBe(documents.length);
  expect(index.search('', { filters: { kind: ['post'] } }).total).toBe(0);
  for (const query of ['🎉', '"" !', '\u0301', '—'])
    expect(index.search(query).total, query).toBe(0);
});

test('whatever is typed is answered', () => {
  const hostile = [
    'kernel '.repeat(10_000),
    `${'x'.repeat(1_000_000)} kernel`,
    '"kernel',
    '"kernel" "',
    '"""""kernel"""""',
    '.*+?^{}$()|[] kernel',
    'kernel\0graph',
    '\u202ekernel\u202c',
    `kernel${'\u0301'.repeat(500)}`,
    '\ud800kernel\udc00',
    'constructor __proto__ toString',
    'كيرنل '.repeat(50),
    '"a" '.repeat(100),
  ];
  for (const query of hostile) {
    const { total, hits } = index.search(query);
    expect(total, query.slice(0, 20)).toBeGreaterThanOrEqual(hits.length);
    for (const { score } of hits) expect(score, query.slice(0, 20)).toBeGreaterThan(0);
  }
  expect(find('"kernel')[0]).toBe('/kernels');
  expect(find('kernel\0graph')).toEqual(['/graphs']);
  expect(find(`kernel${'\u0301'.repeat(300)}`)[0]).toBe('/kernels');
});

test('an index in a file gives the same answers, and none of no documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'search-test-'));
  try {
    const file = join(folder, 'index');
    writeFileSync(file, buildIndex(documents));
    const opened = openIndex(file);
    expect(opened.size).toBe(documents.length);
    for (const query of ['kernel', '"kernel of a graph"', '高速化', '']) {
      expect(opened.search(query), query).toEqual(index.search(query));
    }
    opened.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
  const none = openIndex(buildIndex([]));
  for (const query of ['kernel', '', '"a b"']) expect(none.search(query).total).toBe(0);
});

test('decomposed texts are found and shown composed', () => {
  const decomposed = openIndex(
    buildIndex([
      example({ title: 'Cafe\u0301', text: 'A re\u0301sume\u0301, 한국어'.normalize('NFD') }),
    ]),
  );
  for (const query of ['café', 'resume', '한국', 're\u0301sume\u0301']) {
    expect(decomposed.search(query).total, query).toBe(1);
  }
  expect(decomposed.search('resume').hits[0]?.extract[1]).toEqual({
    text: 'résumé',
    isMatch: true,
  });
});
