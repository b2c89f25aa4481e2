import { feedText } from '../feeds/feed';
import { portableHtml } from '../feeds/html';
import { BLOG_FEEDS, feedFormats, feedPath, MEMBER_FEEDS } from '../feeds/paths';
import type { FeedFacts } from '../feeds/types';
import { once } from '../once';
import { site } from '../site';
import { sentence } from '../words';
import { allMembers } from './members';
import { standingText } from './pages';
import { allAuthors, allTags } from './post-lists';
import { allPosts, postBody } from './posts';
import type { PostSummary } from './types';

/** A feed that the site has. */
interface Feed extends FeedFacts {
  /** All posts that it is of, newest first. */
  posts: readonly PostSummary[];
}

/** All feeds: of the blog, of every tag's and every author's posts, and of those about members. */
const allFeeds = once((): readonly Feed[] => [
  {
    title: `${site.name}: blog`,
    description: sentence(`The newest posts of the ${site.name}`),
    page: '/blog',
    base: BLOG_FEEDS,
    posts: allPosts(),
  },
  ...allTags().map(({ name, path, posts }) => ({
    title: `${site.name}: posts on ${name}`,
    description: sentence(`The newest posts on ${name}`),
    page: path,
    base: path,
    posts,
  })),
  ...allAuthors().map(({ name, path, posts }) => ({
    title: `${site.name}: posts by ${name}`,
    description: sentence(`The newest posts by ${name}`),
    page: path,
    base: path,
    posts,
  })),
  {
    title: `${site.name}: members`,
    description: 'Announcements of members, and posts about them.',
    page: '/members',
    base: MEMBER_FEEDS,
    posts: postsOnMembers(),
  },
]);

/** What writes each file of a feed, by its path. A post's text is made once for all that hold it. */
export function feedFiles(): [path: string, write: () => string][] {
  return allFeeds().flatMap((feed) =>
    feedFormats.map((format): [string, () => string] => [
      feedPath(feed.base, format),
      () => feedText(format, feed, feed.posts, wholeHtml),
    ]),
  );
}

/** The posts about members, and those that the members' files name as their announcements. */
function postsOnMembers(): PostSummary[] {
  const announcements = new Set(allMembers().map(({ announcement }) => announcement?.slug));
  return allPosts().filter(({ slug, members }) => members.length > 0 || announcements.has(slug));
}

/** How many characters of whole texts are kept: those of some 2,000 posts. */
const KEPT = 32_000_000;
const kept = new Map<string, string>();
let keptLength = 0;

/** The whole text of a post for readers elsewhere, made once for all feeds that hold it. */
function wholeHtml(post: PostSummary): string {
  const known = kept.get(post.id);
  if (known !== undefined) return known;
  const standing = post.boilerplate.flatMap((name) => standingText(name) ?? []);
  const html = portableHtml({
    path: post.path,
    lang: post.lang,
    html: postBody(post).html,
    standingTexts: standing.map(({ title, body }) => ({ title, html: body.html })),
  });
  kept.set(post.id, html);
  keptLength += html.length;
  for (const [id, oldest] of kept) {
    if (keptLength <= KEPT) break;
    kept.delete(id);
    keptLength -= oldest.length;
  }
  return html;
}
