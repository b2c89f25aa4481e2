import { now } from '../clock';
import { parseDay, parseInstant } from '../dates';
import { once } from '../once';
import { parsePostFileName, pathPrefixes } from '../schema/slugs';
import { authorsOf, bylineOf, bylineParts } from './bylines';
import { byNewest, postTime } from './post-order';
import { unpublished } from './published';
import { formerPaths } from './redirects';
import { documentBody, type Entry, listDocuments } from './store';
import { tagsOf } from './tags';
import type { Body, MemberSummary, Picture, PostSummary } from './types';

/** All posts that this build shows, newest first. */
export const allPosts = once((): readonly PostSummary[] =>
  listDocuments('Post').map(toSummary).sort(byNewest),
);

/**
 * The post that a list begins with, and the others: the newest of the pinned
 * ones, or else the newest.
 */
export function leadAndOthers(): { lead: PostSummary | undefined; others: PostSummary[] } {
  const posts = allPosts();
  const lead = posts.find(({ isPinned }) => isPinned) ?? posts[0];
  return { lead, others: posts.filter((post) => post !== lead) };
}

const postsBySlug = once(() => new Map(allPosts().map((post) => [post.slug, post])));

/** The post with this slug, or undefined. */
export function postBySlug(slug: string): PostSummary | undefined {
  return postsBySlug().get(slug);
}

/** The text of a post. */
export function postBody(post: PostSummary): Body {
  return documentBody(post.id);
}

/** The posts about a member, by their own word, newest first. */
export function postsAbout(member: MemberSummary): PostSummary[] {
  return allPosts().filter(({ members }) => members.includes(member.slug));
}

/** The posts that come right before and right after one, by date. */
export function neighboursOf(post: PostSummary): {
  older: PostSummary | undefined;
  newer: PostSummary | undefined;
} {
  const posts = allPosts();
  const index = posts.findIndex(({ slug }) => slug === post.slug);
  return { older: posts[index + 1], newer: posts[index - 1] };
}

function toSummary(entry: Entry<'Post'>): PostSummary {
  const { day, slug } = parsePostFileName(entry._id);
  const time = postTime({ date: entry.date, publish: entry.publish, day });
  if (!time) throw new Error(`content/${entry._id} has no date; npm run check says more`);
  const description = entry.description ?? entry.excerpt;
  const byline = bylineOf(entry);
  return {
    id: entry._id,
    slug,
    path: `${pathPrefixes.Post}${slug}`,
    title: entry.title,
    byline,
    bylineParts: bylineParts(byline).map(({ text, author }) =>
      author ? { text, path: authorPath(author.slug) } : { text },
    ),
    authors: authorsOf(byline).map(({ slug, name }) => ({ slug, name, path: authorPath(slug) })),
    date: time.day,
    instant: time.instant,
    updated: entry.updated ? parseDay(entry.updated) : undefined,
    publish: entry.publish && instantOf(entry.publish),
    unpublished: unpublished(entry, now()),
    description,
    summary: description ?? entry.extract,
    tags: tagsOf(entry.tags ?? []),
    isPinned: entry.pinned,
    members: entry.members ?? [],
    boilerplate: entry.boilerplate ?? [],
    minutes: entry.minutes,
    lang: entry.lang,
    picture: pictureOf(entry),
    canonical: entry.canonical,
    guid: entry.guid,
    formerPaths: formerPaths(entry.redirect_from).flatMap(({ path }) => path ?? []),
  };
}

/** An instant in the one form that the site writes them in: in UTC. */
function instantOf(written: string): string | undefined {
  const time = parseInstant(written);
  return time === undefined ? undefined : new Date(time).toISOString();
}

function pictureOf({ picture, imageAlt = '' }: Entry<'Post'>): Picture | undefined {
  // A computed field has no finer type in contentlayer; lib/schema/picture.ts makes it.
  const found = picture as Omit<Picture, 'alt'> | null;
  if (!found) return undefined;
  const { src, width, height } = found;
  return { src, width, height, alt: imageAlt };
}

function authorPath(slug: string): string {
  return `/blog/authors/${slug}`;
}
