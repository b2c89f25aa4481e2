import { parseDay } from '../../lib/dates';
import { type IssueSender, issueContent } from '../../lib/inbox/newsletter/issue-content';
import type { Issue, IssueContent } from '../../lib/inbox/newsletter/types';
import { isPreview } from '../../lib/preview';
import { site } from '../../lib/site';
import { type Input, Misuse } from '../inbox/command';

/** There is nothing to send, or nobody to send it to. */
export class NothingToSend extends Error {
  override name = 'NothingToSend';
}

/** The flag that says where the first issue begins. */
export const SINCE = {
  since: {
    value: 'YYYY-MM-DD',
    says: 'Take posts from this day on; needed for the first issue, later ones go on where the last began',
  },
};

/**
 * Makes the next issue: of all public posts from a day on that no issue had, newest
 * first. A post that is published late, with an earlier day, is in the next one all the same.
 *
 * @param earlier all issues so far, newest first.
 * @throws {Misuse} if it isn't known where to begin, or `--since` is no day.
 * @throws {NothingToSend} if there is no new post.
 * @throws with a sentence if there is nobody who may send it.
 */
export async function nextIssue(input: Input, earlier: readonly Issue[]): Promise<IssueContent> {
  if (isPreview(input.env)) throw new Error('PREVIEW is set, so drafts would be sent. Unset it.');
  const sender = senderOf();
  const since = input.value('since') ?? earlier[0]?.since;
  if (since === undefined) {
    throw new Misuse('This is the first issue: say by --since=YYYY-MM-DD where it begins.');
  }
  if (parseDay(since) !== since) throw new Misuse(`"${since}" is no day: --since=YYYY-MM-DD`);
  const had = new Set(earlier.flatMap(({ posts }) => posts));
  const posts = (await publicPosts()).filter(({ path, date }) => date >= since && !had.has(path));
  if (posts.length === 0)
    throw new NothingToSend(`No post since ${since} is new: there is no issue.`);
  return issueContent(posts, sender, since);
}

function senderOf(): IssueSender {
  const { operator, postalAddress } = site;
  if (!operator || !postalAddress) {
    throw new Error('lib/site.ts must name an operator and a postalAddress; issues end with them.');
  }
  return { name: operator.name, postalAddress };
}

/** They are read where a build put them. */
async function publicPosts() {
  try {
    const { allPosts } = await import('../../lib/content/posts');
    return allPosts().filter(({ unpublished }) => !unpublished);
  } catch (error) {
    throw new Error('The posts aren’t there: run "npm run build" first.', { cause: error });
  }
}
