import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { parseDocument } from 'htmlparser2';
import type { RenderedLists } from './rendered-lists';

/** What a build makes of no document. */
const NOTHING = {
  Post: [],
  Member: [],
  Tier: [],
  Person: [],
  Body: [],
  Project: [],
  Event: [],
  Page: [],
  Boilerplate: [],
};

/** What every document of a build's index has. */
const FILE = { _file: '', images: [], mark: null, picture: null };

/** And of one of each kind. */
const ONE_OF_EACH = {
  ...NOTHING,
  Post: [
    {
      ...FILE,
      _id: 'blog/2025-06-02-first.md',
      title: 'First',
      author: 'Ada Example Jr.',
      extract: 'It begins.',
      pinned: false,
      minutes: 1,
    },
  ],
  Member: [
    {
      ...FILE,
      _id: 'members/rei.md',
      name: '例示 Inc.',
      tier: 'supporter',
      joined: '2025-06-02',
      joinedPrecision: 'day',
      founding: false,
      description: 'Makes examples.',
    },
  ],
  Tier: [
    {
      ...FILE,
      _id: 'tiers/supporter.md',
      name: 'Supporter',
      order: 1,
      summary: 'For everybody.',
      past: false,
    },
  ],
  Person: [
    {
      ...FILE,
      _id: 'people/ada.md',
      name: 'Ada Example',
      roles: [{ body: 'board', title: 'Chair', asOf: '2025-06-02', source: 'Minutes' }],
      extract: '',
    },
  ],
  Body: [
    {
      ...FILE,
      _id: 'bodies/board.md',
      name: 'Board',
      order: 1,
      summary: 'Decides.',
      seats: [{ id: 'one', name: 'First seat' }],
    },
  ],
  Project: [
    {
      ...FILE,
      _id: 'projects/tally.md',
      name: 'Tally',
      status: 'hosted',
      description: 'Counts.',
    },
  ],
  Event: [
    {
      ...FILE,
      _id: 'events/day.md',
      name: 'Example Day',
      start: '2024-01-02',
      kind: 'day',
      description: 'A day.',
    },
  ],
};

/** What each page says of no document and of one, beside what doesn't depend on that. */
const SAYS: Record<string, [none: readonly string[], one: readonly string[]]> = {
  '/': [
    [],
    [
      'members 1 projects 1 people 1 events 1 posts 1',
      'From the blog All posts 2 June 2025 First',
      'Projects About the projects Tally',
      'Members Members in detail Supporter 1 例示 Inc.',
      'Latest event All events 2 January 2024 Example Day',
    ],
  ],
  '/blog': [
    ['Blog News of', 'There is no post here yet'],
    ['Blog 1 News of', 'By year: 2025 By author The blog in your feed reader'],
  ],
  '/blog/authors': [['There is no author here yet'], ['Authors 1', 'Ada Example Jr. 1 last']],
  '/blog/tags': [['There is no topic here yet'], ['There is no topic here yet']],
  '/events': [
    ['Events Conferences', 'There is no event here yet'],
    ['Events 1', 'The event as a calendar file', 'The last one is below. Past 1 2 January'],
  ],
  '/governance': [
    ['There is no body here yet'],
    ['Board Decides. 1 seat, none with a holder on record; 1 person on record'],
  ],
  '/join': [['There is no tier here yet'], ['The tier of today Supporter']],
  '/members': [
    ['Members The organisations', 'There is no member here yet'],
    ['by membership tier. Supporter 1 Supporter members For everybody. 例示 Inc.'],
  ],
  '/people': [
    ['There is no person here yet'],
    ['The page on governance lists them by body. AE Ada Example Chair, Board'],
  ],
  '/projects': [['There is no project here yet'], ['Projects 1', 'Tally Counts. hosted']],
  '/embed/members': [['There is no member yet'], ['Members 1 Supporter 1 例示 Inc.']],
};

/** What nobody writes of nothing or of one thing. */
const CLUMSY =
  /\b0\b(?! No coming)|\b1 (?:of the|seats|people on|bodies)\b|Past tiers|undefined|\.\./;

const run = promisify(execFile);

/** Renders the lists of a site that has this content. */
async function rendered(index: typeof NOTHING | typeof ONE_OF_EACH): Promise<RenderedLists> {
  const folder = await mkdtemp(join(tmpdir(), 'lists-'));
  try {
    await mkdir(join(folder, '.generated'));
    await writeFile(join(folder, '.generated/content.json'), JSON.stringify(index));
    const { stdout } = await run(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), resolve('app/rendered-lists.tsx')],
      {
        cwd: folder,
        env: { ...process.env, TSX_TSCONFIG_PATH: resolve('tsconfig.json') },
        maxBuffer: 2 ** 24,
      },
    );
    return JSON.parse(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What a page says, in one line: its texts without its data. */
function textOf(html: string): string {
  const texts: string[] = [];
  const visit = (nodes: ReturnType<typeof parseDocument>['children']) => {
    for (const node of nodes) {
      if ('data' in node && node.type === 'text') texts.push(node.data);
      if ('children' in node && node.type !== 'script') visit(node.children);
    }
  };
  visit(parseDocument(html).children);
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

test('lists of nothing and of one thing read as a person would write them', async () => {
  const [none, one] = await Promise.all([rendered(NOTHING), rendered(ONE_OF_EACH)]);
  expect(Object.keys(none.pages).sort()).toEqual(Object.keys(SAYS).sort());
  for (const [path, [ofNone, ofOne]] of Object.entries(SAYS)) {
    const [noneText, oneText] = [textOf(none.pages[path] ?? ''), textOf(one.pages[path] ?? '')];
    for (const words of ofNone) expect(noneText, path).toContain(words);
    for (const words of ofOne) expect(oneText, path).toContain(words);
    for (const text of [noneText, oneText]) expect(text, path).not.toMatch(CLUMSY);
    // No heading, list or table stands over nothing.
    expect(none.pages[path], path).not.toMatch(/<(ul|ol|dl|tbody)[^>]*><\/\1>/);
  }

  const leadsToList = /^\/(?:blog|events|governance|join|members|people|projects)\b/;
  const links = [...none.links.navigation, ...none.links.footer].map(({ href }) => href);
  expect(links.filter((href) => leadsToList.test(href))).toEqual([]);
  expect(links).toContain('/contact');
  expect(none.found).toEqual(['/', '/contact', '/newsletter']);
  for (const path of ['/blog', '/events', '/governance', '/join', '/members', '/people']) {
    expect(one.found, path).toContain(path);
  }
  // No post of the one has a topic.
  expect(one.found).not.toContain('/blog/tags');

  expect(none.texts['llms.txt']).not.toMatch(/events|## (?:Data|Latest|Projects)/);
  expect(one.texts['llms.txt']).toContain('/events.ics');
  expect(none.files).not.toContain('events.ics');
  expect(JSON.parse(none.texts['api/people.json'] ?? '')).toMatchObject({ count: 0, items: [] });
});
