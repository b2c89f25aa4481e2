import { expect, test } from '@playwright/test';
import { authorSlug, authorsOf, bylineParts } from './bylines';

test('a byline is divided into its authors', () => {
  const cases: [byline: string, names: string[]][] = [
    ['', []],
    ['Ann Example', ['Ann Example']],
    ['Team Example', ['Team Example']],
    ['Ann Example and Bo Sample', ['Ann Example', 'Bo Sample']],
    ['Ann Example & Bo Sample', ['Ann Example', 'Bo Sample']],
    ['Ann Example, Bo Sample', ['Ann Example', 'Bo Sample']],
    ['Ann Example, Bo Sample, and Cy Doe', ['Ann Example', 'Bo Sample', 'Cy Doe']],
    ['Ann Example, Bo Sample and Cy Doe', ['Ann Example', 'Bo Sample', 'Cy Doe']],
    ['Ann Example, Bo Sample, & Cy Doe', ['Ann Example', 'Bo Sample', 'Cy Doe']],
    ['Ann Example; Bo Sample', ['Ann Example', 'Bo Sample']],
    [' Ann  Example ,\nBo Sample,', ['Ann Example', 'Bo Sample']],
    ['Andy Sandal and Anders And', ['Andy Sandal', 'Anders And']],
    ['山田太郎、김철수\uff0c李雷', ['山田太郎', '김철수', '李雷']],
    ['Ann Example, MD Sample', ['Ann Example', 'MD Sample']],
    ['Ann Example, Jr., Bo Sample, Ph.D.', ['Ann Example, Jr.', 'Bo Sample, Ph.D.']],
    ['Example Works, Inc. and Bo Sample', ['Example Works, Inc.', 'Bo Sample']],
    ['Ann Example, Ivy Sample', ['Ann Example', 'Ivy Sample']],
    ['Ann Example, ann example', ['Ann Example']],
    [', and & 🎉 ;', []],
  ];
  for (const [byline, names] of cases) {
    expect(
      authorsOf(byline).map(({ name }) => name),
      byline,
    ).toEqual(names);
  }
});

test('what stands in brackets stays with its author', () => {
  const cases: [byline: string, authors: [name: string, affiliation: string | undefined][]][] = [
    [
      'Ann Example (Example Org), Bo Sample',
      [
        ['Ann Example', 'Example Org'],
        ['Bo Sample', undefined],
      ],
    ],
    [
      'Ann Example (A, B & C and D), and Bo Sample (E (F, G))',
      [
        ['Ann Example', 'A, B & C and D'],
        ['Bo Sample', 'E (F, G)'],
      ],
    ],
    ['山田太郎\uff08サンプル\uff09', [['山田太郎', 'サンプル']]],
    ['(Example)', [['(Example)', undefined]]],
    ['Ann Example ()', [['Ann Example', undefined]]],
    [
      'Ann (Example, Bo Sample',
      [
        ['Ann (Example', undefined],
        ['Bo Sample', undefined],
      ],
    ],
  ];
  for (const [byline, authors] of cases) {
    expect(
      authorsOf(byline).map(({ name, affiliation }) => [name, affiliation]),
      byline,
    ).toEqual(authors);
  }
});

test('an author’s slug is the name in lower case with hyphens', () => {
  const cases: [name: string, slug: string][] = [
    ['Ann Example', 'ann-example'],
    ['  Ann\u00a0 Example ', 'ann-example'],
    ['J. R. O’Sample', 'j-r-osample'],
    ['Ann-Marie Example, Jr.', 'ann-marie-example-jr'],
    ['Jose\u0301 Mun\u0303oz', 'josé-muñoz'],
    ['Łucja Próba', 'łucja-próba'],
    ['山田 太郎', '山田-太郎'],
    ['김철수', '김철수'],
    ['علي', 'علي'],
    ['🎉 —', ''],
  ];
  for (const [name, slug] of cases) expect(authorSlug(name), name).toBe(slug);
});

test('a byline comes apart at its names, and nothing of it is lost', () => {
  const byline = 'Ann Example (Example Org), Bo Sample, and Cy Doe, Ph.D.';
  const parts = bylineParts(byline);
  expect(parts.map(({ text }) => text).join('')).toBe(byline);
  expect(parts.flatMap(({ author }) => author?.name ?? [])).toEqual(
    authorsOf(byline).map(({ name }) => name),
  );
});

test('a name that stands in brackets before is no author there', () => {
  expect(
    bylineParts('Jane Doe (AMD), AMD').map(({ text, author }) => [text, author?.slug]),
  ).toEqual([
    ['Jane Doe', 'jane-doe'],
    [' (AMD), ', undefined],
    ['AMD', 'amd'],
  ]);
  expect(bylineParts('Team (by Bo), Bo; ,').map(({ text }) => text)).toEqual([
    'Team',
    ' (by Bo), ',
    'Bo',
    '; ,',
  ]);
});
