import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { today } from '../lib/clock';
import { slugFor } from '../lib/content/new/slug';
import { check } from './commands/check';
import { makeNew } from './commands/new';
import { type Project, post, temporaryProject } from './import-folder';

const MEMBER = '---\nname: Example\ntier: gold\ndescription: Makes examples.\n---\nText.\n';
const BODY =
  '---\nname: Board\norder: 1\nsummary: Decides.\nseats:\n  - id: chair\n    name: Chair\n---\n';

/** What is there before anything is made. */
const THERE = {
  'content/members/example.md': MEMBER,
  'content/bodies/board.md': BODY,
  'content/boilerplate/about.md': '---\ntitle: About\n---\nText.\n',
  'content/blog/2020-01-01-taken.md': post('Text.', 'redirect_from: /blog/before'),
};

/** The least that each kind needs, and the files that come of it. */
const KINDS: [args: string[], files: string[]][] = [
  [['post', '--title=Our post', '--date=2026-1-31', '--tags=a,b'], ['blog/2026-01-31-our-post.md']],
  [['post', '--title=Later', '--publish=2027-01-01T10:00:00-08:00'], [`blog/${today()}-later.md`]],
  [
    ['announcement', '--member=example', '--date=2026-02-01', '--slug=welcome'],
    ['blog/2026-02-01-welcome.md'],
  ],
  [
    [
      ...['announcement', '--date=2026-02-01', '--member-name=Other', '--member-tier=gold'],
      '--member-description=Makes others.',
    ],
    ['blog/2026-02-01-other-joins-as-a-gold-member.md', 'members/other.md'],
  ],
  [
    ['member', '--name=Third', '--tier=gold', '--description=Is third.', '--joined=2026-02'],
    ['members/third.md'],
  ],
  [
    [
      ...['person', '--name=Ann Example', '--affiliation=Nobody', '--body=board'],
      ...['--title=Chair', '--seat=chair', '--source=The minutes'],
    ],
    ['people/ann-example.md'],
  ],
  [
    ['project', '--name=Exemplar', '--description=Is one.', '--members=example'],
    ['projects/exemplar.md'],
  ],
  [['page', '--title=Our mission', '--description=What we do.'], ['pages/our-mission.md']],
  [
    ['page', '--title=Servers', '--description=How to.', '--slug=documentation/guides/server'],
    ['pages/documentation/guides/server.md'],
  ],
  [
    ['event', '--name=A day', '--start=2026-05-06', '--kind=day', '--description=A day.'],
    ['events/a-day.md'],
  ],
];

const HOSTILE = [
  `It's "quoted": a 'title' # with \\ all of it`,
  '- a list: [of, {things}] &anchor *alias !tag | > % @ `',
  'null',
  'yes',
  '2026-01-31',
  '0x1F',
  '---',
  'a\n---\nlayout: other',
  '../../../etc/passwd',
  '설치 방법 🎉',
  'مؤسسة الأمثلة',
  '❤️ 1️⃣ only',
  'word '.repeat(50),
  '長'.repeat(200),
];

let project: Project;

test.beforeEach(async () => {
  project = await temporaryProject();
  await project.write(THERE);
});

test.afterEach(() => project.remove());

for (const [args, files] of KINDS) {
  test(`${args.join(' ')} makes what the check lets pass`, async () => {
    const before = await project.list('content');
    const { code, lines } = await project.run(makeNew, ...args);
    expect(lines.slice(0, files.length)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^content\/\S+ (is new|has a line more)$/)]),
    );
    expect(code).toBe(0);
    const after = await project.list('content');
    expect(after.filter((file) => !before.includes(file))).toEqual(files);
    await expectChecked(after.length);
  });
}

test('a new member is public when its announcement is', async () => {
  for (const [name, flag, line] of [
    ['one', '--draft', 'draft: true'],
    ['two', '--publish=2027-01-01T10:00-08:00', 'publish: 2027-01-01T10:00-08:00'],
  ] as const) {
    const made = await project.run(
      makeNew,
      ...['announcement', `--member-name=${name}`, '--member-tier=gold', flag],
      ...['--member-description=Makes others.', `--slug=${name}-joins`],
    );
    expect(made.code, made.lines.join('\n')).toBe(0);
    for (const path of [`members/${name}`, `blog/${today()}-${name}-joins`]) {
      expect(String(await project.read(`content/${path}.md`))).toContain(`\n${line}\n`);
    }
  }
  expect((await project.run(check)).lines.at(-1)).toMatch(/, 0 errors/);
});

test('what flags make is a draft, unless they say a time or that it isn’t', async () => {
  for (const [flags, line] of [
    [[], 'draft: true'],
    [[`--date=${today()}`], 'draft: true'],
    [['--publish=2027-01-01T10:00-08:00'], 'publish: 2027-01-01T10:00-08:00'],
    [['--no-draft'], undefined],
  ] as const) {
    const slug = `post-${flags.join('').replace(/\W+/g, '')}`;
    const made = await project.run(makeNew, 'post', `--title=${slug}`, `--slug=${slug}`, ...flags);
    expect(made.code, made.lines.join('\n')).toBe(0);
    const text = String(await project.read(`content/blog/${today()}-${slug}.md`));
    expect(/^(?:draft|publish): .*$/m.exec(text)?.[0]).toBe(line);
  }
  const { lines } = await project.run(check);
  // Of the one that is public at once, and of the one that will be.
  expect(lines.filter((each) => each.includes("its text isn't written yet"))).toHaveLength(2);
});

test('an announcement and its member name each other, and the member’s file keeps its bytes', async () => {
  const odd = MEMBER.replaceAll('\n', '\r\n').replace('tier', '# A comment\r\ntier');
  await project.write({ 'content/members/example.md': odd });
  await project.run(makeNew, 'announcement', '--member=example', '--date=2026-02-01');
  const slug = 'example-joins-as-a-gold-member';
  expect(String(await project.read('content/members/example.md'))).toBe(
    odd.replace('examples.\r\n', `examples.\r\nannouncement: ${slug}\r\n`),
  );
  const text = String(await project.read(`content/blog/2026-02-01-${slug}.md`));
  for (const line of ['members: [example]', 'tags: [members]', 'boilerplate: [about]']) {
    expect(text).toContain(`\n${line}\n`);
  }
  const again = await project.run(makeNew, 'announcement', '--member=example', '--slug=again');
  expect(again.lines[0]).toMatch(
    /^--member: content\/members\/example\.md has a line announcement/,
  );
  expect(again.code).toBe(1);
});

test('titles of any kind stay as they are', async () => {
  for (const [index, title] of HOSTILE.entries()) {
    const run = await project.run(makeNew, 'post', `--title=${title}`, `--slug=post-${index}`);
    expect(run.lines[0], title).toMatch(/ is new$/);
    const text = String(await project.read(`content/blog/${today()}-post-${index}.md`));
    const [, written = ''] = /^title: (.+)$/m.exec(text) ?? [];
    const wanted = title.replace(/\s+/g, ' ').trim();
    expect(written.startsWith('"') ? JSON.parse(written) : written).toBe(wanted);
  }
  await expectChecked((await project.list('content')).length);
});

test('slugs are made of the words of any script', () => {
  const slugs: [title: string, slug: string][] = [
    [`It's "quoted": A Title # 2`, 'its-quoted-a-title-2'],
    ['../../../etc/passwd', 'etc-passwd'],
    ['설치 방법 🎉', '설치-방법'],
    ['مؤسسة الأمثلة', 'مؤسسة-الأمثلة'],
    ['❤️ 1️⃣ only', '1-only'],
    ['2022–2023 — two years', '2022-2023-two-years'],
    ['PyTorch 2.0', 'pytorch-2-0'],
    ['🎉', ''],
    ['長'.repeat(200), '長'.repeat(60)],
    ['word '.repeat(50), 'word-'.repeat(12).slice(0, -1)],
  ];
  for (const [title, slug] of slugs) expect(slugFor(title), title).toBe(slug);
});

const REFUSED: [args: string[], line: RegExp][] = [
  [['post'], /^There is nobody to ask here/],
  [['post', '--date=2026-01-01'], /^--title: missing; The headline$/],
  [['post', '--title=🎉'], /^--slug: missing; /],
  [['post', '--title=x', '--date=2026-02-30'], /^--date: "2026-02-30" isn't a day/],
  [['post', '--title=x', '--slug=../../x'], /^--slug: "\.\.\/\.\.\/x" can't stand in an address/],
  [['post', '--title=x', '--slug=x.md'], /^--slug: /],
  [['post', '--title=Tags'], /^--slug: the slug "tags" is reserved for a list; take another$/],
  [['post', '--title=TAKEN'], /^--slug: has the slug "taken", as .*2020-01-01-taken\.md does/],
  [['post', '--title=Before'], /^--slug: \/blog\/before is the address of /],
  [['post', '--title=x', '--members=nobody'], /^--members: unknown member "nobody"/],
  [['post', '--title=x', '--publish=2026-01-01'], /^--publish: .* a moment with offset/],
  [['post', '--title', '--draft'], /^--title needs a value/],
  [['post', '--title=A', '--draft', '--no-draft'], /^--draft and --no-draft exclude each other/],
  [['member', '--no-draft'], /^a member has no --no-draft/],
  [['post', '--titel=x'], /^a post has no --titel; did you mean "--title"\?$/],
  [['psot'], /^"psot" .*did you mean "post"\?$/],
  [['post', '--title=x', 'y'], /^"y" belongs to no flag/],
  [['member', '--name=X', '--tier=golden', '--description=X.'], /^--tier: unknown tier "golden"/],
  [['event', '--name=X', '--start=2026-02-02', '--end=2026-02-01'], /^--end: .* is before start/],
  [['person', '--name=X', '--body=board', '--title=X', '--source=X'], /^--affiliation: missing/],
  ...['../x', 'a//b', 'a/.b', '/a', 'a/', 'a/index'].map((slug): [string[], RegExp] => [
    ['page', '--title=X', '--description=X.', `--slug=${slug}`],
    /^--slug: ".*" can't stand in an address/,
  ]),
  [
    ['page', '--title=X', '--description=X.', '--slug=events/x'],
    /^--slug: the address \/events\/x lies in \/events, which the site needs for its own pages; take another$/,
  ],
];

for (const [args, line] of REFUSED) {
  test(`${args.join(' ')} is refused, and nothing is written`, async () => {
    const before = await project.list('content');
    const { code, lines } = await project.run(makeNew, ...args);
    expect(lines[0]).toMatch(line);
    expect(code).toBe(1);
    expect(await project.list('content')).toEqual(before);
  });
}

test('a path that was taken down isn’t brought back unawares', async () => {
  await project.write({ 'content/gone.txt': '/blog/x\n' });
  const { code, lines } = await project.run(makeNew, 'post', '--title=x', '--no-draft');
  expect(lines[1]).toMatch(/^content\/gone\.txt:1 \/blog\/x is a page; take this line out/);
  expect(code).toBe(1);
});

test('of two at once one is written, and the other says so', async () => {
  const run = (title: string) => project.run(makeNew, 'post', `--title=${title}`, '--slug=race');
  const runs = await Promise.all([run('One'), run('Two')]);
  expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
  const text = String(await project.read(`content/blog/${today()}-race.md`));
  expect(text).toContain(`\ntitle: ${runs[0].code === 0 ? 'One' : 'Two'}\n`);
});

test('nothing is written outside the content folder, nor half of two files', async () => {
  const outside = join(project.folder, 'outside');
  await mkdir(outside);
  await mkdir(join(project.folder, 'content/people'), { recursive: true });
  await symlink(outside, join(project.folder, 'content/events'));
  const [event = []] = KINDS.slice(-1).map(([args]) => args);
  expect((await project.run(makeNew, ...event)).lines[0]).toMatch(/would lie outside content\//);
  expect(await project.list('outside')).toEqual([]);

  // The member is written first; no folder can be made where a file is.
  const blank = await temporaryProject();
  await writeFile(join(blank.folder, 'content/blog'), tmpdir());
  const [announcement = []] = KINDS.slice(3, 4).map(([args]) => args);
  expect((await blank.run(makeNew, ...announcement)).code).toBe(1);
  expect(await blank.list('content')).toEqual(['blog', 'tiers/gold.md']);
  await blank.remove();
});

/** That the check finds no error in so many documents. */
async function expectChecked(documents: number): Promise<void> {
  const { lines } = await project.run(check);
  expect(lines.at(-1)).toMatch(new RegExp(`^Checked ${documents} documents, 0 errors`));
}
