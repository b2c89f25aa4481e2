import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import {
  sampleBody,
  sampleEvent,
  sampleMember,
  samplePerson,
  samplePost,
  sampleProject,
  sampleTier,
} from '../content/samples';
import { site } from '../site';
import { dataFilesOf, type Source } from './index';
import { dataNames } from './paths';

/** A name with what HTML, JSON and scripts read in their own way. */
const HOSTILE = '"T" & B \\ <b>bold</b> </script>\u2028 شركة 🏢';

const source = sampleSource();
const files = dataFilesOf(source);

/** Whether something is as a schema that is served says. */
const validatorOf = (name: string) =>
  addFormats(new Ajv2020({ strict: true, allErrors: true })).compile(jsonOf(`${name}.schema.json`));

const jsonOf = (file: string) => JSON.parse(files.get(file) ?? '');

test('of each kind there is a list and its schema, and of the members a table', () => {
  expect([...files.keys()].sort()).toEqual([
    'events.json',
    'events.schema.json',
    'members.csv',
    'members.json',
    'members.schema.json',
    'people.json',
    'people.schema.json',
    'projects.json',
    'projects.schema.json',
  ]);
});

for (const name of dataNames) {
  test(`what ${name} gives is as its schema says, and nothing else is`, () => {
    const validate = validatorOf(name);
    const list = jsonOf(`${name}.json`);
    validate(list);
    expect(validate.errors).toBeNull();
    expect(list.count).toBe(list.items.length);
    expect(list.$schema).toBe(jsonOf(`${name}.schema.json`).$id);
    expect(validate({ ...list, more: 1 })).toBe(false);
    expect(validate({ ...list, items: [{ ...list.items[0], id: 'x' }] })).toBe(false);
    expect(validate({ ...list, items: [{ ...list.items[0], url: '/relative' }] })).toBe(false);
  });

  test(`${name} are in the order of their slugs, whatever the order of the content`, () => {
    const slugs = jsonOf(`${name}.json`).items.map(({ slug }: { slug: string }) => slug);
    expect(slugs).toEqual([...slugs].sort());
    const { members, people, projects, events } = source;
    const turned = dataFilesOf({
      ...source,
      members: members.toReversed(),
      people: people.toReversed(),
      projects: projects.toReversed(),
      events: events.toReversed(),
    });
    expect(turned.get(`${name}.json`)).toEqual(files.get(`${name}.json`));
  });
}

test('the example in docs/data.md is as the schema says', () => {
  const text = readFileSync('docs/data.md', 'utf8');
  const example = JSON.parse(/```json\n(.*?)```/s.exec(text)?.[1] ?? '');
  const validate = validatorOf('members');
  validate(example);
  expect(validate.errors).toBeNull();
});

test('a member is told whole, with names as they are and whole addresses', () => {
  const { items } = jsonOf('members.json');
  const m0 = items.find(({ slug }: { slug: string }) => slug === 'm0');
  const gold = { slug: 'gold', name: HOSTILE };
  expect(m0).toEqual({
    slug: 'm0',
    name: HOSTILE,
    legalName: HOSTILE,
    url: `${site.origin}/members/m0`,
    description: HOSTILE,
    isFormer: false,
    isFounder: false,
    tier: gold,
    tierHistory: [
      { tier: { slug: 'gold', name: 'Gold' }, until: '2024-01' },
      { tier: gold, since: '2024-01-02' },
    ],
    joined: '2023-04-05',
    joinedPrecision: 'day',
    website: 'https://example.org/%7Bx%7D',
    headquarters: HOSTILE,
    mark: `${site.origin}/assets/mark.svg`,
    links: [{ label: HOSTILE, url: 'https://example.org/%C3%BC' }],
    projects: [{ slug: 'example', name: '=1' }],
    announcement: `${site.origin}/blog/%EC%84%A4%EC%B9%98`,
    asOf: '2026-09',
  });
});

test('what is not known of a member is left out', () => {
  const { items } = jsonOf('members.json');
  expect(items.find(({ slug }: { slug: string }) => slug === 'example')).toEqual({
    slug: 'example',
    name: 'Example',
    url: `${site.origin}/members/example`,
    description: 'Makes examples.',
    isFormer: false,
    isFounder: false,
    tier: { slug: 'gold', name: 'Gold' },
    tierHistory: [],
    links: [],
    projects: [],
  });
});

test('a date of joining is no more precise than it is known', () => {
  const joiningOf = (own: object) => {
    const members = source.members.slice(0, 1).map((member) => ({ ...member, ...own }));
    const text = dataFilesOf({ ...source, members }).get('members.json') ?? '';
    const { joined, joinedPrecision } = JSON.parse(text).items[0];
    return [joined, joinedPrecision];
  };
  expect(joiningOf({ joined: '2024-05' })).toEqual(['2024-05', 'month']);
  const byThen = { joined: '2024-05', joinedPrecision: 'no-later-than' };
  expect(joiningOf(byThen)).toEqual(['2024-05', 'no-later-than']);
  expect(joiningOf({ joined: '2024-05', joinedPrecision: 'unknown' })).toEqual([]);
  expect(joiningOf({ joined: undefined })).toEqual([]);
});

test('a former member is marked, and no project counts it among its members', () => {
  const former = jsonOf('members.json').items.find(({ left }: { left?: string }) => left);
  expect(former).toMatchObject({ slug: 'former', isFormer: true, left: '2024-05' });
  const { items } = jsonOf('projects.json');
  expect(items.map(({ members }: { members: object[] }) => members)).toEqual([
    [],
    [{ slug: 'm0', name: HOSTILE }],
  ]);
});

test('a person’s role names its body and its seat, and where that is known from', () => {
  const [ann, bob] = jsonOf('people.json').items;
  expect(ann.roles).toEqual([
    {
      body: { slug: 'council', name: 'Council' },
      title: '=Chair',
      seat: { slug: 'a', name: 'Seat A' },
      since: '2024-01',
      asOf: '2025-01',
      source: 'Minutes',
    },
  ]);
  expect(bob).not.toHaveProperty('affiliation');
});

test('content that the shape doesn’t allow stops the build', () => {
  const at = (values: object) => [{ ...source.events[0], ...values } as (typeof source.events)[0]];
  expect(() => dataFilesOf({ ...source, events: at({ start: 'soon' }) })).toThrow(/start/);
  const roles = [
    {
      body: 'none',
      title: 'x',
      seat: undefined,
      since: undefined,
      until: undefined,
      asOf: '2024-05',
      source: 'x',
    },
  ];
  expect(() => dataFilesOf({ ...source, people: [samplePerson({ roles })] })).toThrow(/no body/);
});

/** Of each kind a document that has all it may have, and one that has nothing more than it must. */
function sampleSource(): Source {
  const gold = sampleTier({ name: HOSTILE });
  const project = sampleProject({
    name: '=1',
    accepted: '2024-05',
    announced: '2024-05-06',
    licence: 'MIT',
    repository: 'https://bücher.example.org/?a[]=1|2',
    website: 'https://example.org',
    mark: { src: '/assets/설치 1.png', width: 1, height: 1 },
    asOf: '2025-01',
  });
  const members = ['m1', 'm0'].map((slug) =>
    sampleMember({
      id: `members/${slug}.md`,
      name: HOSTILE,
      legalName: HOSTILE,
      description: HOSTILE,
      tier: gold,
      tierHistory: [
        { tier: sampleTier(), since: undefined, until: '2024-01' },
        { tier: gold, since: '2024-01-02', until: undefined },
      ],
      joined: '2023-04-05',
      website: 'https://example.org/{x}',
      headquarters: HOSTILE,
      mark: { src: '/assets/mark.svg', width: 1, height: 1 },
      links: [{ label: HOSTILE, url: 'https://example.org/ü' }],
      announcement: samplePost({ id: 'blog/2024-05-06-설치.md' }),
      asOf: '2026-09',
    }),
  );
  const former = sampleMember({ id: 'members/former.md', name: 'Former', left: '2024-05' });
  const body = sampleBody({
    seats: [
      { id: 'a', name: 'Seat A', member: undefined, project, isVacant: false, source: undefined },
    ],
  });
  const role = { body: body.slug, title: '=Chair', seat: 'a', since: '2024-01', until: undefined };
  return {
    members: [...members, former, sampleMember()],
    people: [
      samplePerson({
        member: members[1],
        links: [{ label: 'x', url: 'https://example.org' }],
        roles: [{ ...role, asOf: '2025-01', source: 'Minutes' }],
      }),
      samplePerson({ id: 'people/bob-example.md', affiliation: '' }),
    ],
    bodies: [body],
    projects: [project, sampleProject({ id: 'projects/bare.md' })],
    events: [
      sampleEvent({ place: 'Exampletown', url: 'https://example.org/e' }),
      sampleEvent({ id: 'events/another.md', start: '2024-02-29', end: '2024-03-01' }),
    ],
    projectsOf: (member) => (member.slug === 'm0' || member.left ? [project] : []),
  };
}
