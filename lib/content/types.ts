import type { Heading } from '../markdown/headings';

export type { Heading };

/** The text of a document. */
export interface Body {
  /** Safe HTML. */
  html: string;
  headings: readonly Heading[];
  /** The text as a reader sees it, without markup. */
  plain: string;
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
  /** Calendar day of publication, `YYYY-MM-DD`. */
  date: string;
  /** Calendar day of the last change worth telling, `YYYY-MM-DD`. */
  updated: string | undefined;
  description: string | undefined;
  tags: readonly string[];
  /** Minutes it takes to read. */
  minutes: number;
  /** BCP 47 language, where it isn't the site's. */
  lang: string | undefined;
}

export interface MemberSummary {
  id: string;
  slug: string;
  path: string;
  name: string;
  /** One line that says what the organisation does. */
  description: string;
  tier: TierSummary;
  /** `YYYY-MM-DD` or `YYYY-MM`, where it is known. */
  joined: string | undefined;
  website: string;
  /** The post that announced it, if it is on this site. */
  announcement: PostSummary | undefined;
}

export interface TierSummary {
  slug: string;
  name: string;
  order: number;
  summary: string;
}
