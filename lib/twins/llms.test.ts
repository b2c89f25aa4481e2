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
import { llmsFull, llmsIndex, type Published } from './llms';

const posts = Array.from({ length: 40 }, (_, index) =>
  samplePost({ id: `blog/2024-01-01-post-${index}.md`, title: `Post ${index}` }),
);
const content: Published = {
  pages: [samplePage()],
  bodies: [sampleBody()],
  projects: [sampleProject()],
  tiers: [{ tier: sampleTier(), members: [sampleMember()] }],
  formerMembers: [sampleMember({ id: 'members/past.md', name: 'Past', left: '2024' })],
  people: [samplePerson()],
  events: [sampleEvent()],
  posts,
};

/** The parts of a file of the form that https://llmstxt.org describes. */
function read(file: string) {
  const [opening = '', ...parts] = file.split(/^## /m);
  const [, title, summary] = /^# (.+)\n\n> (.+)\n\n(?:[^#\n].*\n\n)*$/.exec(opening) ?? [];
  const sections = parts.map((part): [string, string[]] => {
    const [name = '', ...lines] = part.trim().split('\n').filter(Boolean);
    return [name, lines];
  });
  return { title, summary, sections: new Map(sections) };
}

test('the index has the form of llmstxt.org', () => {
  const { title, summary, sections } = read(llmsIndex(content));
  expect(title).toBe(site.name);
  expect(summary).toBe(site.tagline);
  expect([...sections.keys()]).toEqual([
    'About the foundation',
    'Governance',
    'Projects',
    'Gold members',
    'Events',
    'Latest posts',
    'Feeds',
    'Data',
    'Optional',
  ]);
  for (const [name, lines] of sections) {
    expect(lines.length, name).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line, name).toMatch(
        /^- \[[^\]]+\]\(https:\/\/[^)\s]+\.(?:md|xml|json|csv|ics|txt)\)(?:: \S.*)?$/,
      );
    }
  }
  expect(sections.get('Latest posts')).toHaveLength(30);
  expect(sections.get('Feeds')).toEqual([
    `- [RSS](${site.origin}/feed.xml): the latest posts with their texts`,
    `- [Atom](${site.origin}/atom.xml): the same`,
    `- [JSON Feed](${site.origin}/feed.json): the same`,
    `- [Calendar](${site.origin}/events.ics): all events`,
  ]);
  expect(sections.get('Data')?.slice(0, 2)).toEqual([
    `- [Members](${site.origin}/api/members.json): with tiers and dates`,
    `- [Members (CSV)](${site.origin}/api/members.csv): the same`,
  ]);
});

test('a kind of thing of which there is none has no section', () => {
  const { sections } = read(llmsIndex({ ...content, events: [], tiers: [] }));
  expect([...sections.keys()]).not.toContain('Events');
  expect([...sections.keys()]).not.toContain('Gold members');
});

test('the full file has every text, of the posts the latest, and says where the others are', () => {
  const file = llmsFull(content, (path) => `# Twin of ${path}\n\nText.\n`);
  const titles = [...file.matchAll(/^# Twin of (.*)$/gm)].map(([, path]) => path);
  expect(titles).toHaveLength(7 + 30);
  expect(titles.slice(0, 2)).toEqual(['/about', '/governance/council']);
  expect(titles).toContain('/people/ann-example');
  expect(file).toContain('the latest 30 posts. 10 older posts are listed at the end');
  expect(file).toContain(`- [Post 39](${site.origin}/blog/post-39.md): 2024-05-06.`);
  expect(file).not.toContain(`${site.origin}/blog/post-29.md`);
  expect(file).not.toMatch(/\n{3}/);
  expect(llmsFull({ ...content, posts: [] }, () => '')).not.toContain('Older posts');
});

test('the full file says what is in it', () => {
  const none: Published = {
    pages: [],
    bodies: [],
    projects: [],
    tiers: [],
    formerMembers: [],
    people: [],
    events: [],
    posts: [],
  };
  const saysOf = (published: Published) =>
    /^The pages of this site.*$/m.exec(llmsFull(published, () => ''))?.[0];
  expect(saysOf(content)).toBe(
    'The pages of this site one after the other: those about the foundation, its bodies, projects, members, people and events, and the latest 30 posts. 10 older posts are listed at the end, with the addresses of their texts.',
  );
  expect(saysOf({ ...none, events: [sampleEvent()], posts: posts.slice(0, 1) })).toBe(
    'The pages of this site one after the other: those about the foundation and its events, and one post.',
  );
  expect(saysOf({ ...none, posts: posts.slice(0, 2) })).toBe(
    'The pages of this site one after the other: those about the foundation, and all 2 posts.',
  );
  expect(saysOf(none)).toBe(
    'The pages of this site one after the other: those about the foundation.',
  );
});
