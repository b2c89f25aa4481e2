import type {
  BodySummary,
  EventSummary,
  MemberSummary,
  PageSummary,
  PersonSummary,
  PostSummary,
  ProjectSummary,
} from '../content/types';
import type { SearchDocument } from './types';

/** Something of the site with the text of its page, without markup. */
export type WithText<Summary> = Summary & { plain: string };

/** The published content, as `lib/content` lists it. */
export interface SearchableContent {
  posts: readonly WithText<PostSummary>[];
  members: readonly WithText<MemberSummary>[];
  people: readonly WithText<PersonSummary>[];
  projects: readonly WithText<ProjectSummary>[];
  events: readonly WithText<EventSummary>[];
  bodies: readonly WithText<BodySummary>[];
  pages: readonly WithText<PageSummary>[];
}

/**
 * The documents that a search looks through, one for each page of the content.
 *
 * Beside what a page says most can be found by their kind ("events in India"); posts,
 * members, projects and events by their slugs, which often hold a shorter name or a former
 * title; members, projects and bodies by their initials.
 */
export function searchDocuments(content: SearchableContent): SearchDocument[] {
  const bodyNames = new Map(content.bodies.map(({ slug, name }) => [slug, name]));
  return [
    ...content.posts.map(fromPost),
    ...content.members.map(fromMember),
    ...content.people.map((person) => fromPerson(person, bodyNames)),
    ...content.projects.map(fromProject),
    ...content.events.map(fromEvent),
    ...content.bodies.map(fromBody),
    ...content.pages.map(fromPage),
  ];
}

function fromPost(post: SearchableContent['posts'][number]): SearchDocument {
  return {
    ...NOTHING,
    id: post.path,
    kind: 'post',
    title: post.title,
    ...dated(post.date),
    lang: post.lang,
    description: post.description ?? '',
    keywords: ['post', post.slug, post.byline, ...post.tags.map(({ name }) => name)],
    tags: post.tags.map(({ slug }) => slug),
    authors: post.authors.map(({ name, slug }) => ({ name, slug })),
    members: post.members,
    text: post.plain,
  };
}

function fromMember(member: WithText<MemberSummary>): SearchDocument {
  return {
    ...NOTHING,
    id: member.path,
    kind: 'member',
    title: member.name,
    ...dated(member.joined),
    // A day that only bounds the time of joining is no day of the member's.
    ...(member.joinedPrecision === 'day' ? {} : { date: undefined }),
    description: member.description,
    keywords: known(
      'member',
      member.slug,
      initialsOf(member.name),
      member.legalName,
      member.tier.name,
      member.headquarters,
    ),
    tier: member.tier.slug,
    members: [member.slug],
    text: member.plain,
  };
}

function fromPerson(
  person: WithText<PersonSummary>,
  bodyNames: ReadonlyMap<string, string>,
): SearchDocument {
  const roles = person.roles.flatMap(({ title, body }) => known(title, bodyNames.get(body)));
  return {
    ...NOTHING,
    id: person.path,
    kind: 'person',
    title: person.name,
    keywords: [...new Set(known('person', 'people', person.affiliation, ...roles))],
    members: known(person.member?.slug),
    text: person.plain,
  };
}

function fromProject(project: WithText<ProjectSummary>): SearchDocument {
  return {
    ...NOTHING,
    id: project.path,
    kind: 'project',
    title: project.name,
    ...dated(project.accepted),
    description: project.description,
    keywords: known('project', project.slug, initialsOf(project.name), project.licence),
    members: project.members,
    text: project.plain,
  };
}

function fromEvent(event: WithText<EventSummary>): SearchDocument {
  return {
    ...NOTHING,
    id: event.path,
    kind: 'event',
    title: event.name,
    ...dated(event.start),
    description: event.description,
    keywords: known('event', event.slug, event.place),
    text: event.plain,
  };
}

function fromBody(body: WithText<BodySummary>): SearchDocument {
  return {
    ...NOTHING,
    id: body.path,
    kind: 'body',
    title: body.name,
    description: body.summary,
    keywords: known('governance', initialsOf(body.name)),
    text: body.plain,
  };
}

function fromPage(page: WithText<PageSummary>): SearchDocument {
  const timeline = page.timeline.map(({ date, text }) => `${date} ${text}`);
  return {
    ...NOTHING,
    id: page.path,
    kind: 'page',
    title: page.title,
    description: page.description,
    text: [page.plain, ...timeline].join('\n'),
  };
}

/** What holds of a document of which nothing else is said. */
const NOTHING = {
  date: undefined,
  lang: undefined,
  description: '',
  keywords: [],
  year: undefined,
  tags: [],
  authors: [],
  tier: undefined,
  members: [],
} satisfies Partial<SearchDocument>;

/** The day and the year of a date, which may be a day or a month. */
function dated(date: string | undefined): Pick<SearchDocument, 'date' | 'year'> {
  return { date: date?.length === 10 ? date : undefined, year: date?.slice(0, 4) };
}

/** What a name of three capitalised words or more is often called: of `Example Advisory Council`, `EAC`. */
function initialsOf(name: string): string | undefined {
  const initials = name.match(/(?<![\p{L}\p{N}])\p{Lu}(?=\p{Ll})/gu) ?? [];
  return initials.length < 3 ? undefined : initials.join('');
}

function known(...values: (string | undefined)[]): string[] {
  return values.filter((value): value is string => Boolean(value));
}
