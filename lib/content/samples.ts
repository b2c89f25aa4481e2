import { pathPrefixes, slugOf } from '../schema/slugs';
import type {
  BodySummary,
  EventSummary,
  MemberSummary,
  PageSummary,
  PersonSummary,
  PostSummary,
  ProjectSummary,
  TierSummary,
} from './types';

// Documents that have nothing but what every document of their type has, for
// tests, figures and the style guide: who needs one says what is special of it.

/** A post. Its slug and path follow from its id. */
export function samplePost(own: Partial<PostSummary> = {}): PostSummary {
  return {
    ...placed('Post', own.id ?? 'blog/2024-05-06-example.md'),
    title: 'Example',
    byline: 'Ann Example',
    bylineParts: [{ text: 'Ann Example' }],
    authors: [],
    date: '2024-05-06',
    instant: `${own.date ?? '2024-05-06'}T12:00:00.000Z`,
    updated: undefined,
    publish: undefined,
    unpublished: undefined,
    description: undefined,
    summary: own.description ?? '',
    tags: [],
    isPinned: false,
    members: [],
    boilerplate: [],
    minutes: 1,
    lang: undefined,
    picture: undefined,
    canonical: undefined,
    guid: undefined,
    formerPaths: [],
    ...own,
  };
}

/** A tier of membership. */
export function sampleTier(own: Partial<TierSummary> = {}): TierSummary {
  return {
    id: 'tiers/gold.md',
    slug: 'gold',
    name: 'Gold',
    order: 1,
    summary: '',
    eligibility: undefined,
    seats: undefined,
    benefits: [],
    fee: undefined,
    successorOf: [],
    isPast: false,
    asOf: undefined,
    ...own,
  };
}

/** A member. Its slug and path follow from its id. */
export function sampleMember(own: Partial<MemberSummary> = {}): MemberSummary {
  return {
    ...placed('Member', own.id ?? 'members/example.md'),
    name: 'Example',
    legalName: undefined,
    description: 'Makes examples.',
    tier: sampleTier(),
    tierHistory: [],
    joined: undefined,
    joinedPrecision: 'day',
    left: undefined,
    isFounder: false,
    website: undefined,
    headquarters: undefined,
    mark: undefined,
    links: [],
    projects: [],
    announcement: undefined,
    announcementUrl: undefined,
    unpublished: undefined,
    asOf: undefined,
    ...own,
  };
}

/** A person. The slug and the path follow from the id. */
export function samplePerson(own: Partial<PersonSummary> = {}): PersonSummary {
  return {
    ...placed('Person', own.id ?? 'people/ann-example.md'),
    name: 'Ann Example',
    member: undefined,
    affiliation: own.member?.name ?? 'Example',
    roles: [],
    links: [],
    summary: '',
    asOf: undefined,
    ...own,
  };
}

/** A project. Its slug and path follow from its id. */
export function sampleProject(own: Partial<ProjectSummary> = {}): ProjectSummary {
  return {
    ...placed('Project', own.id ?? 'projects/example.md'),
    name: 'Example',
    status: 'hosted',
    accepted: undefined,
    announced: undefined,
    licence: undefined,
    repository: undefined,
    website: undefined,
    mark: undefined,
    members: [],
    description: 'A project.',
    asOf: undefined,
    ...own,
  };
}

/** An event. Its slug and path follow from its id. */
export function sampleEvent(own: Partial<EventSummary> = {}): EventSummary {
  return {
    ...placed('Event', own.id ?? 'events/example.md'),
    name: 'Example Day',
    start: '2025-01-02',
    end: own.start ?? '2025-01-02',
    place: undefined,
    url: undefined,
    kind: 'day',
    description: 'A day of examples.',
    asOf: undefined,
    ...own,
  };
}

/** A body. Its slug and path follow from its id. */
export function sampleBody(own: Partial<BodySummary> = {}): BodySummary {
  return {
    ...placed('Body', own.id ?? 'bodies/council.md'),
    name: 'Council',
    order: 1,
    summary: 'Gives counsel.',
    seats: [],
    asOf: undefined,
    ...own,
  };
}

/** A page of text. Its slug and path follow from its id. */
export function samplePage(own: Partial<PageSummary> = {}): PageSummary {
  return {
    ...placed('Page', own.id ?? 'pages/about.md'),
    title: 'About',
    description: 'What it is.',
    order: 1,
    timeline: [],
    asOf: undefined,
    ...own,
  };
}

function placed(typeName: string, id: string) {
  const slug = slugOf(typeName, id);
  return { id, slug, path: `${pathPrefixes[typeName]}${slug}` };
}
