/** What a feed is of. */
export interface FeedFacts {
  title: string;
  description: string;
  /** Path of the page that lists the same. */
  page: string;
  /** Path of the folder that its files lie in, as `feedsAt` takes it. */
  base: string;
}

/** A feed as every form tells it: texts that XML can hold, whole addresses, instants. */
export interface Feed {
  title: string;
  description: string;
  /** Address of the page that lists the same. */
  page: string;
  /** Its own address. */
  url: string;
  entries: readonly Entry[];
  /** When the last of its entries changed: never the day of a build. */
  updated: Date;
}

/** A post as every form of feed tells it. */
export interface Entry {
  /** Never changes, whatever becomes of the post's address. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string;
  html: string;
  published: Date;
  /** The last change worth telling, if there was one. */
  updated: Date | undefined;
  authors: { name: string; url: string | undefined }[];
  tags: string[];
  /** BCP 47, where it isn't the site's. */
  lang: string | undefined;
  picture: { url: string; width: number; height: number; alt: string } | undefined;
}
