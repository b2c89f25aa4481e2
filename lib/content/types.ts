import type { Heading } from '../markdown/headings';
import type { Mark } from '../marks';
import type { SearchResult } from '../search';

export type { Problem as ContentProblem } from './check/problem';
export type { Heading, Mark, SearchResult };

/** The text of a document. */
export interface Body {
  /** Safe HTML. */
  html: string;
  headings: readonly Heading[];
  /** The text as a reader sees it, without markup. */
  plain: string;
}

/** Something that posts have in common, with the address of the list of those posts. */
export interface NamedList {
  slug: string;
  name: string;
  path: string;
}

/** That something isn't public, which previews alone show. */
export interface Unpublished {
  /** When it will be: ISO 8601 in UTC. A draft names no moment. */
  until: string | undefined;
}

/** What pages and components know of a post without its body. */
export interface PostSummary {
  id: string;
  slug: string;
  /** Path of its page. */
  path: string;
  title: string;
  /** Byline as one string. */
  byline: string;
  /** The same in pieces: names with the lists of their posts, and what stands between them. */
  bylineParts: readonly { text: string; path?: string }[];
  authors: readonly NamedList[];
  /** Calendar day of publication, `YYYY-MM-DD`. */
  date: string;
  /** The instant that it is sorted by, ISO 8601 in UTC: noon where only the day is known. */
  instant: string;
  /** Calendar day of the last change worth telling, `YYYY-MM-DD`. */
  updated: string | undefined;
  /** The instant from which on it is public, where the post names one: ISO 8601 in UTC. */
  publish: string | undefined;
  /** Set in previews, if it isn't public. */
  unpublished: Unpublished | undefined;
  /** What its author wrote of it. */
  description: string | undefined;
  /** The same, or else the start of its text. */
  summary: string;
  tags: readonly NamedList[];
  /** Whether it stands at the top of the list. */
  isPinned: boolean;
  /** Slugs of the members it is about. */
  members: readonly string[];
  /** Names of the standing texts appended to it. */
  boilerplate: readonly string[];
  /** Minutes it takes to read. */
  minutes: number;
  /** BCP 47 language, where it isn't the site's. */
  lang: string | undefined;
  /** The picture that stands for it, where its author named one. */
  picture: Picture | undefined;
  /** Where it was published first, if elsewhere: a whole address. */
  canonical: string | undefined;
  /** What feed readers know it by, where that isn't its first address in the blog. */
  guid: string | undefined;
  /** Paths that it had before this one, as its author listed them, the oldest first. */
  formerPaths: readonly string[];
}

/** One page of a list of posts. */
export interface PostPage {
  posts: readonly PostSummary[];
  /** From 1. */
  page: number;
  /** How many pages the list has. */
  pageCount: number;
  /** How many posts the list has. */
  total: number;
  /** Day of its oldest and of its newest post, `YYYY-MM-DD`. */
  since: string;
  until: string;
}

/** A picture that an editor chose. */
export interface Picture {
  /** Path of the file on the site. */
  src: string;
  /** Pixels. */
  width: number;
  height: number;
  /** What it shows, in words. */
  alt: string;
}

/** A link to somewhere else, with what it says. */
export interface LabelledLink {
  label: string;
  url: string;
}

/** How well a date is known. */
export type Precision = 'day' | 'month' | 'no-later-than' | 'unknown';

export interface TierSummary {
  id: string;
  slug: string;
  name: string;
  order: number;
  summary: string;
  /** What is known of it; what is not is not published here. */
  eligibility: string | undefined;
  seats: string | undefined;
  benefits: readonly string[];
  fee: string | undefined;
  /** Slugs of the tiers it took the place of. */
  successorOf: readonly string[];
  isPast: boolean;
  asOf: string | undefined;
}

/** A member's time in a tier. Days or months, where they are known. */
export interface TierPeriod {
  tier: TierSummary;
  since: string | undefined;
  until: string | undefined;
}

export interface MemberSummary {
  id: string;
  slug: string;
  path: string;
  name: string;
  legalName: string | undefined;
  /** One line that says what the organisation does. */
  description: string;
  tier: TierSummary;
  /** Oldest first, where there was more than one. */
  tierHistory: readonly TierPeriod[];
  /** `YYYY-MM-DD` or `YYYY-MM`, where it is known. */
  joined: string | undefined;
  joinedPrecision: Precision;
  /** When it left, of a former member. */
  left: string | undefined;
  isFounder: boolean;
  website: string | undefined;
  headquarters: string | undefined;
  /** Where there is none, its name is set in type. */
  mark: Mark | undefined;
  links: readonly LabelledLink[];
  /** Slugs of the projects it contributes to. */
  projects: readonly string[];
  /** The post that announced it, if it is on this site. */
  announcement: PostSummary | undefined;
  /** The announcement elsewhere, if it isn't. */
  announcementUrl: string | undefined;
  /** Set in previews, if it isn't public. */
  unpublished: Unpublished | undefined;
  asOf: string | undefined;
}

/** What somebody is or was in a body of the foundation. */
export interface Role {
  /** Slug of the body. */
  body: string;
  title: string;
  /** Id of the seat in the body. */
  seat: string | undefined;
  since: string | undefined;
  until: string | undefined;
  asOf: string;
  source: string;
}

export interface PersonSummary {
  id: string;
  slug: string;
  path: string;
  name: string;
  /** The member the person works for. */
  member: MemberSummary | undefined;
  /** Who the person works for, in words. */
  affiliation: string;
  roles: readonly Role[];
  links: readonly LabelledLink[];
  /** The start of what is said about the person. */
  summary: string;
  asOf: string | undefined;
}

/** A seat and what is on record of it. */
export interface Seat {
  id: string;
  name: string;
  member: MemberSummary | undefined;
  project: ProjectSummary | undefined;
  /** Whether a source says that nobody holds it. */
  isVacant: boolean;
  source: string | undefined;
}

/** A role with who has or had it. */
export interface HeldRole {
  person: PersonSummary;
  role: Role;
}

/** A seat, and who holds it where that is on record. */
export interface HeldSeat {
  seat: Seat;
  holder: HeldRole | undefined;
}

export interface BodySummary {
  id: string;
  slug: string;
  path: string;
  name: string;
  order: number;
  summary: string;
  seats: readonly Seat[];
  asOf: string | undefined;
}

export interface ProjectSummary {
  id: string;
  slug: string;
  path: string;
  name: string;
  status: string;
  accepted: string | undefined;
  announced: string | undefined;
  licence: string | undefined;
  repository: string | undefined;
  website: string | undefined;
  mark: Mark | undefined;
  /** Slugs of the members that contribute. */
  members: readonly string[];
  description: string;
  asOf: string | undefined;
}

export interface EventSummary {
  id: string;
  slug: string;
  path: string;
  name: string;
  /** Calendar days. */
  start: string;
  end: string;
  place: string | undefined;
  url: string | undefined;
  kind: string;
  description: string;
  asOf: string | undefined;
}

export interface PageSummary {
  id: string;
  /** Its path without the slash before it. */
  slug: string;
  path: string;
  title: string;
  description: string;
  order: number | undefined;
  timeline: readonly { date: string; text: string }[];
  asOf: string | undefined;
}

/** A link of the site's navigation. */
export interface SiteLink {
  label: string;
  href: string;
}

/** What the header and the footer of every page lead to. */
export interface SiteLinks {
  navigation: readonly SiteLink[];
  footer: readonly SiteLink[];
}
