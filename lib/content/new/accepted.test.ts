import { expect, test } from '@playwright/test';
import { markdownTwin } from '../../markdown/twin';
import { isNewSlug } from '../../schema/slugs';
import { checkContent } from '../check';
import { readSources } from '../check/source';
import { type Accepted, acceptedPlan } from './accepted';
import { complaintsOf } from './complaints';
import { Unusable } from './plan';
import { smallContent } from './test-content';
import { writePlan } from './write';

const DAY = '2026-12-01';

let content: string;
let remove: () => Promise<void>;

test.beforeAll(async () => {
  ({ content, remove } = await smallContent());
});

test.afterAll(() => remove());

const EXAMPLE: Accepted = {
  organisation: 'Example Works',
  website: 'https://example.org/',
  country: 'KR',
  tier: 'gold',
  projectLinks: ['https://example.org/project'],
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '{{ site.url }} and {% include evil.html %}',
  '{: .text-center onclick="x"} {::comment}',
  '# A heading\n\n- a list\n\n---\n\n> a quote',
  '[a link](javascript:alert(1)) ![a picture](https://evil.example.org/x.png)',
  '<https://evil.example.org/> and https://evil.example.org/ and www.evil.example.org',
  '$$x$$ and $y$ and `code` and ~~~ and ```',
  '| a | b |\n|---|---|\n| c | d |',
  '*[HTML]: abbreviation\n[^1]: note\n[ref]: https://evil.example.org',
  '---\nlayout: other\n---',
  '"quotes" \'and\' \\ : # & * ! | > % @ `',
  'null',
  'yes',
  '2026-12-01',
  '&lt;b&gt; &#123;&#123; &amp;amp;',
  '\u202Edesrever \u0007bell \u001B[31mred',
  '    four spaces\n\ttab',
  '1. first\n2. second',
  'term\n: definition',
  '- [ ] task',
  '[!NOTE] ++ins++ ==mark== :smile: H~2~O',
  '=cmd|calc!A0',
  'مؤسسة الأمثلة 🎉 설치',
  'https://example.org/{{ site.url }}{% x %}?a=b&c=d#<b>',
];

for (const value of HOSTILE) {
  test(`files of ${JSON.stringify(value)} pass the check and say just that`, async () => {
    const { sources } = await readSources(content);
    const accepted = { ...EXAMPLE, organisation: value, projectLinks: [value] };
    const options = { day: DAY, slug: 'hostile-example', quote: value };
    const plan = acceptedPlan(accepted, options, sources);
    expect(await complaintsOf(plan, sources, { content, public: 'public' })).toEqual([]);
    const wanted = value.replace(/[\u202E\p{Cc}\s]+/gu, ' ').trim();
    for (const { source } of plan.files) {
      const context = { address: 'https://example.org/x', images: [] };
      // A twin is made of what the page shows: read as text, it is what was written.
      const twin = markdownTwin(source.parts.body, context);
      expect(source.parts.body).not.toMatch(/[{}]/);
      expect(linksOf(twin).filter((address) => !value.includes(decodeURI(address)))).toEqual([]);
      expect(twin).not.toMatch(/^(?:#|---|\||```)/m);
      expect(readable(twin)).toContain(readable(wanted).slice(0, 10));
      expect(Object.values(source.values).flat()).not.toContain(null);
    }
    const [member] = plan.files;
    expect(member?.source.values.name).toBe(wanted);
  });
}

/** Where links lead; an address that is written out is one, as everywhere on the site. */
function linksOf(twin: string): string[] {
  const addresses = [...twin.matchAll(/(?<!\\)\]\(([^)]*)\)|(?<!\\)<([^>\s]+)>/g)];
  return addresses.map(([, named = '', bare = named]) => bare.replace(/^http:\/\/(?=www)/, ''));
}

/** Letters and digits alone, since the site makes other quotation marks and dashes of some. */
function readable(text: string): string {
  return text.replace(/&[#\w]+;|[^\p{L}\p{N}]/gu, '');
}

test('the written files pass the check of the whole content', async () => {
  const { sources } = await readSources(content);
  const accepted = { ...EXAMPLE, organisation: '<b>{{ x }}</b> & "Sons"' };
  const takeBack = writePlan(acceptedPlan(accepted, { day: DAY }, sources), content);
  const after = await readSources(content);
  expect(after.sources).toHaveLength(sources.length + 2);
  const { problems } = await checkContent(content);
  const files = problems.filter(({ severity }) => severity === 'error');
  expect(files).toEqual([]);
  takeBack();
  expect((await readSources(content)).sources).toHaveLength(sources.length);
});

test('a name without letters or digits needs a slug', async () => {
  const { sources } = await readSources(content);
  const accepted = { ...EXAMPLE, organisation: '!?' };
  expect(() => acceptedPlan(accepted, { day: DAY }, sources)).toThrow(Unusable);
  const plan = acceptedPlan(accepted, { day: DAY, slug: 'marks' }, sources);
  expect(plan.files.map(({ source }) => source.id)).toEqual([
    'members/marks.md',
    'blog/2026-12-01-marks-joins.md',
  ]);
});

test('whatever an organisation is called, its slug is one that a file and an address can have', async () => {
  const { sources } = await readSources(content);
  const hostile = [
    '-rf x',
    '--force',
    '\u202Eemca',
    '\u115Fx',
    '\u0301x',
    '_x',
    'x'.repeat(300),
    '漢'.repeat(300),
  ];
  for (const organisation of hostile) {
    const plan = acceptedPlan({ ...EXAMPLE, organisation }, { day: DAY }, sources);
    for (const { source } of plan.files) expect(isNewSlug(source.slug), source.slug).toBe(true);
    // What staff type is held to the same.
    const typed = () => acceptedPlan(EXAMPLE, { day: DAY, slug: organisation }, sources);
    expect(typed, organisation).toThrow(Unusable);
  }
});

test('what the check would stop at is told', async () => {
  const { sources } = await readSources(content);
  const accepted = { ...EXAMPLE, website: 'javascript:alert(1)' };
  const plan = acceptedPlan(accepted, { day: DAY }, sources);
  expect(await complaintsOf(plan, sources, { content, public: 'public' })).not.toEqual([]);
  const unknown = { ...EXAMPLE, tier: 'no-such' };
  expect(() => acceptedPlan(unknown, { day: DAY }, sources)).toThrow('no tier "no-such"');
});
