import { expect, test } from '@playwright/test';
import {
  sampleBody,
  sampleEvent,
  sampleMember,
  samplePage,
  samplePerson,
  samplePost,
  sampleProject,
  sampleTier,
} from '../content/samples';
import { site } from '../site';
import { eventTwin, memberTwin, pageTwin, postTwin, projectTwin } from './documents';
import { bodyTwin, personTwin } from './people';

const NOTHING = { seats: [], roles: [], projects: [], posts: [] };
const TEXT = 'The text.\n\n## A part\n\nMore.';

const role = {
  body: 'council',
  title: 'Chair',
  seat: 'first',
  since: '2024-01',
  until: undefined,
  asOf: '2025-02-03',
  source: 'Minutes',
};
const body = sampleBody();
const person = samplePerson({ roles: [role] });
const seat = {
  id: 'first',
  name: 'First seat',
  member: undefined,
  project: undefined,
  isVacant: false,
  source: undefined,
};

/** A twin of every type. */
const twins = {
  post: postTwin(samplePost(), TEXT, [sampleMember()], [{ title: 'About', text: 'Of us.' }]),
  member: memberTwin(sampleMember(), TEXT, NOTHING),
  person: personTwin(person, TEXT, new Map([['council', body]])),
  body: bodyTwin(body, TEXT, [{ seat, holder: { person, role } }], [], []),
  project: projectTwin(sampleProject(), TEXT, [sampleMember()]),
  event: eventTwin(sampleEvent(), TEXT),
  page: pageTwin(samplePage({ timeline: [{ date: '2024', text: 'It began.' }] }), TEXT, []),
};

test('a twin is a title, facts with its address, and its text, in blocks', () => {
  for (const [type, twin] of Object.entries(twins)) {
    expect(twin, type).toMatch(/^# \S.*\n\n/);
    expect(twin, type).toMatch(/\S\n$/);
    expect(twin, type).not.toMatch(/\n{3}|undefined|false|\[object/);
    expect(twin, type).toContain(`\n\n${TEXT}`);
    expect(twin, type).toMatch(new RegExp(`- Address: <${site.origin}/\\S+>\n\n`));
    for (const [, address = ''] of twin.matchAll(/\]\(([^)]*)\)/g)) {
      expect(URL.canParse(address), `${type}: ${address}`).toBe(true);
    }
  }
});

test('a post says who wrote it when, what it is about, and where it was first', () => {
  const twin = postTwin(
    samplePost({
      title: 'T & B *stars* [x] # 1',
      bylineParts: [
        { text: 'Ann Example', path: '/blog/authors/ann-example' },
        { text: ' and Bo' },
      ],
      updated: '2024-06-01',
      canonical: 'https://example.org/first',
      tags: [{ slug: 'a-b', name: 'A b', path: '/blog/tags/a-b' }],
      lang: 'ko',
    }),
    TEXT,
    [sampleMember({ left: '2025-01' }), sampleMember({ id: 'members/two.md', name: 'Two' })],
    [{ title: 'About', text: 'Of us.' }],
  );
  expect(twin).toContain('# T & B \\*stars\\* \\[x] # 1\n');
  expect(twin).toContain(`- By: [Ann Example](${site.origin}/blog/authors/ann-example) and Bo\n`);
  expect(twin).toContain('- Published: 2024-05-06\n- Updated: 2024-06-01\n');
  expect(twin).toContain(`- Tags: [A b](${site.origin}/blog/tags/a-b)\n`);
  expect(twin).toContain('- Language: ko\n- First published at: <https://example.org/first>\n');
  expect(twin).toContain(
    `## The members today\n\n- [Example](${site.origin}/members/example), former member: Makes examples.\n- [Two](`,
  );
  expect(twin).toMatch(/## About\n\nOf us\.\n$/);
});

test('a post that was not changed after its day has no updated line', () => {
  expect(postTwin(samplePost({ updated: '2024-05-06' }), '', [], [])).not.toContain('Updated');
});

test('a member’s dates say no more than is known', () => {
  const since = (own: Parameters<typeof sampleMember>[0]) =>
    /Member since: (.*)/.exec(memberTwin(sampleMember(own), '', NOTHING))?.[1];
  expect(since({})).toBe('not known');
  expect(since({ joined: '2024-01-02' })).toBe('2024-01-02');
  expect(since({ joined: '2024-01', joinedPrecision: 'month' })).toBe('2024-01 (month known only)');
  expect(since({ joined: '2024-01', joinedPrecision: 'no-later-than' })).toBe(
    '2024-01 at the latest',
  );
  const twin = memberTwin(
    sampleMember({
      left: '2025-03',
      tierHistory: [
        { tier: sampleTier({ name: 'Old' }), since: '2022', until: '2023' },
        { tier: sampleTier(), since: '2023', until: undefined },
      ],
    }),
    '',
    { ...NOTHING, seats: [{ body, seat, holder: undefined }], roles: [{ person, role, body }] },
  );
  expect(twin).toContain('- Membership: Former member, until 2025-03\n- Tier at the end: Gold\n');
  expect(twin).toContain('- Tiers over time: Old, 2022 to 2023; Gold since 2023\n');
  expect(twin).toContain('/governance/council): Holder not on record here\n');
  expect(twin).toContain(': Chair, [Council](');
});

test('a seat is held, vacant or not on record, and a role has its source', () => {
  const holder = { person, role };
  expect(twins.body).toContain(
    `- First seat: [Ann Example](${site.origin}/people/ann-example), Chair, since 2024-01. As of 2025-02-03. Source: Minutes\n`,
  );
  const empty = bodyTwin(
    body,
    '',
    [
      { seat, holder: undefined },
      { seat: { ...seat, isVacant: true, source: 'Minutes' }, holder: undefined },
    ],
    [],
    [{ ...holder, role: { ...role, until: '2025' } }],
  );
  expect(empty).toContain(
    '- First seat: Holder not on record here\n- First seat: Vacant (Minutes)',
  );
  expect(empty).toContain('## Former holders\n\n- Chair: [Ann Example](');
  expect(empty).toContain(' (Example), since 2024-01, until 2025. As of');
  expect(twins.person).toContain(`- Chair, [Council](${site.origin}/governance/council), since`);
});

test('an event says its days and what isn’t known of it', () => {
  expect(twins.event).toContain('- Day: 2025-01-02\n- Place: not on record here\n');
  expect(eventTwin(sampleEvent({ start: '2025-01-02', end: '2025-01-04' }), '')).toContain(
    '- Days: 2025-01-02 to 2025-01-04\n',
  );
  expect(twins.page).toContain('## Timeline\n\n- 2024: It began.\n');
  expect(twins.project).toContain('- Contributing members: [Example](');
});
