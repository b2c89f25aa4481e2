import type {
  BodySummary,
  EventSummary,
  MemberSummary,
  PageSummary,
  PersonSummary,
  PostSummary,
  ProjectSummary,
  TierSummary,
} from '../content/types';
import { type DataName, dataForms, dataNames } from '../data/paths';
import { BLOG_FEEDS, feedsAt } from '../feeds/paths';
import { site } from '../site';
import { counted, enumerated } from '../words';
import { standing, twinLine } from './documents';
import { blocks, heading, link, type Markdown, section, whole, words } from './markup';

/** All that is published, in the order in which it is listed. */
export interface Published {
  pages: readonly PageSummary[];
  bodies: readonly BodySummary[];
  projects: readonly ProjectSummary[];
  tiers: readonly { tier: TierSummary; members: readonly MemberSummary[] }[];
  formerMembers: readonly MemberSummary[];
  people: readonly PersonSummary[];
  events: readonly EventSummary[];
  /** Newest first. */
  posts: readonly PostSummary[];
}

/** How many posts stand in the full file, and in the list of the latest. */
const LATEST = 30;

/** What the data for programs is of, and what is said of each. Data of nothing isn't named. */
const DATA: Record<DataName, [title: string, note: string]> = {
  members: ['Members', 'with tiers and dates'],
  people: ['People', 'with public roles and their sources'],
  projects: ['Projects', 'with licences and repositories'],
  events: ['Events', 'with days and places'],
};

/**
 * The file `/llms.txt`: what is on the site, with links to the pages as markdown.
 *
 * @see https://llmstxt.org
 */
export function llmsIndex(content: Published): string {
  const { pages, bodies, projects, tiers, formerMembers, people, events, posts } = content;
  const counts: Record<DataName, number> = {
    members: tiers.length + formerMembers.length,
    people: people.length,
    projects: projects.length,
    events: events.length,
  };
  return whole(
    ...opening(),
    words(
      'Every page about one thing is there as markdown, at its address with .md behind it; the links below lead to these.',
    ),
    section(
      'About the foundation',
      pages.map(({ title, path, description }) => twinLine(title, path, description)),
    ),
    section(
      'Governance',
      bodies.map(({ name, path, summary }) => twinLine(name, path, summary)),
    ),
    section('Projects', projects.map(described)),
    ...tiers.map(({ tier, members }) => section(`${tier.name} members`, members.map(described))),
    section(
      'Events',
      events.map(({ name, path, start, description }) =>
        twinLine(name, path, `${start}. ${description}`),
      ),
    ),
    section('Latest posts', posts.slice(0, LATEST).map(postLine)),
    section('Feeds', [
      ...feedsAt(BLOG_FEEDS, site.name).map(({ name, href }, index) =>
        fileLine(name, href, index === 0 ? 'the latest posts with their texts' : 'the same'),
      ),
      ...(events.length > 0 ? [fileLine('Calendar', '/events.ics', 'all events')] : []),
    ]),
    section('Data', dataNames.filter((name) => counts[name] > 0).flatMap(dataLines)),
    section('Optional', [
      `${link('Full texts', '/llms-full.txt')}: all of these in one file${posts.length > LATEST ? '; of the posts the latest, and a list of the older ones' : ''}`,
      ...people.map(({ name, path, affiliation }) => twinLine(name, path, affiliation)),
      ...formerMembers.map((member) => twinLine(member.name, member.path, standing(member))),
    ]),
  );
}

/**
 * The file `/llms-full.txt`: the texts themselves. Of the posts only the latest
 * are in it, since all of them may be more than anybody reads.
 *
 * @param content what is published.
 * @param twinOf gives the markdown of a page by its path.
 */
export function llmsFull(content: Published, twinOf: (path: string) => string): string {
  const { pages, bodies, projects, tiers, formerMembers, people, events, posts } = content;
  const documents = [
    ...pages,
    ...bodies,
    ...projects,
    ...tiers.flatMap(({ members }) => members),
    ...formerMembers,
    ...people,
    ...events,
    ...posts.slice(0, LATEST),
  ];
  const older = posts.slice(LATEST);
  return whole(
    ...opening(),
    words(extentOf(content, older.length)),
    ...documents.map(({ path }) => twinOf(path).trimEnd()),
    older.length > 0
      ? blocks(heading(1, 'Older posts'), section('By date', older.map(postLine)))
      : '',
  );
}

/** What stands in the full file, in its order. */
function extentOf(content: Published, older: number): string {
  const { bodies, projects, tiers, formerMembers, people, events, posts } = content;
  const about: readonly [name: string, isThere: boolean][] = [
    ['bodies', bodies.length > 0],
    ['projects', projects.length > 0],
    ['members', tiers.length + formerMembers.length > 0],
    ['people', people.length > 0],
    ['events', events.length > 0],
  ];
  const parts = [
    'the foundation',
    ...about.flatMap(([name, isThere], index) =>
      // The first of them says whose they all are.
      isThere ? [about.slice(0, index).some(([, before]) => before) ? name : `its ${name}`] : [],
    ),
  ];
  const latest =
    posts.length > LATEST
      ? `, and the latest ${LATEST} posts. ${counted(older, 'older post')} ${older === 1 ? 'is' : 'are'} listed at the end, with the addresses of their texts`
      : posts.length > 0
        ? `, and ${posts.length === 1 ? 'one post' : `all ${posts.length} posts`}`
        : '';
  return `The pages of this site one after the other: those about ${enumerated(parts)}${latest}.`;
}

/** Name and summary, as the form has them. */
function opening(): Markdown[] {
  return [heading(1, site.name), `> ${words(site.tagline)}`, ...site.introduction.map(words)];
}

function described(each: { name: string; path: string; description: string }): Markdown {
  return twinLine(each.name, each.path, each.description);
}

function postLine({ title, path, date, summary }: PostSummary): Markdown {
  return twinLine(title, path, `${date}. ${summary}`);
}

/** The lines of a kind of data, one for each form that it is there in. */
function dataLines(data: DataName): Markdown[] {
  const [title, note] = DATA[data];
  return dataForms(data).map(({ name, href }, index) =>
    index === 0 ? fileLine(title, href, note) : fileLine(`${title} (${name})`, href, 'the same'),
  );
}

function fileLine(name: string, path: string, note: string): Markdown {
  return `${link(name, path)}: ${note}`;
}
