import type { Kysely } from 'kysely';
import type { Connection } from '../database';
import { batches, byState, TOTAL } from '../rows';
import type { Tables } from '../schema';
import { newId } from '../texts';
import { IllegalMove } from '../types';
import { DELIVERY_STATES, type Issue, type IssueContent, type Newsletter } from './types';

/** The issues of the newsletter. */
export function issues(database: Connection): Pick<Newsletter, 'createIssue' | 'issues'> {
  return {
    createIssue: (content, now) =>
      database.write(async (db) => {
        const earlier = await allIssues(db);
        refuseAgain(earlier, content);
        const issue = { ...content, id: newId(), at: now.toISOString() };
        const posts = JSON.stringify(issue.posts);
        await db
          .insertInto('issues')
          .values({ ...issue, posts })
          .execute();
        const waiting = await addDeliveries(db, issue.id, issue.at);
        return { ...issue, deliveries: { ...byState(DELIVERY_STATES, []), waiting } };
      }),

    issues: () => database.read(allIssues),
  };
}

function refuseAgain(earlier: readonly Issue[], { posts }: IssueContent): void {
  const open = earlier.find(({ deliveries }) => deliveries.waiting > 0);
  if (open) throw new IllegalMove(`The issue ${open.id} isn't sent to its end.`);
  const again = posts.find((path) => earlier.some((issue) => issue.posts.includes(path)));
  if (again !== undefined) throw new IllegalMove(`${again} was in an issue before.`);
}

/** One delivery for each who is subscribed now. @returns how many. */
async function addDeliveries(db: Kysely<Tables>, issueId: string, at: string): Promise<number> {
  const readers = await db
    .selectFrom('subscribers')
    .select('id')
    .where('state', '=', 'confirmed')
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute();
  for (const part of batches(readers)) {
    const rows = part.map(({ id }) => ({
      // Longer than other ids: there are more of them, and a bounce is believed by it.
      id: newId() + newId(),
      issue_id: issueId,
      subscriber_id: id,
      state: 'waiting' as const,
      queued_at: at,
      attempts: 0,
      next_attempt_at: at,
    }));
    await db.insertInto('deliveries').values(rows).execute();
  }
  return readers.length;
}

async function allIssues(db: Kysely<Tables>): Promise<Issue[]> {
  const rows = await db
    .selectFrom('issues')
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const counts = await db
    .selectFrom('deliveries')
    .select(['issue_id', 'state', TOTAL])
    .groupBy(['issue_id', 'state'])
    .execute();
  return rows.map((row) => {
    const own = counts.filter((each) => each.issue_id === row.id);
    const deliveries = byState(DELIVERY_STATES, own);
    // As `createIssue` wrote it.
    return { ...row, posts: JSON.parse(row.posts) as string[], deliveries };
  });
}
