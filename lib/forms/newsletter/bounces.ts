import * as z from 'zod';
import { deliveryIdsIn } from '../../inbox/newsletter/message-id';
import type { Secrets } from '../../inbox/secret';
import { type Inbox, InboxUnavailable } from '../../inbox/types';
import { MOST_BYTES, parseJson, readBytes } from '../body';
import { isSigned } from './signature';

/** The header that a report of bounces is signed by. */
const SIGNATURE_HEADER = 'X-Newsletter-Signature';

/** What is taken of a mail provider, or of what translates its own words. */
const REPORTS = z.object({
  reports: z
    .array(
      z.object({ messageId: z.string().max(998), kind: z.enum(['hard', 'soft', 'complaint']) }),
    )
    .max(500),
});

/** What is told by whom, and where it is kept. */
export interface BounceServer {
  isOpen: boolean;
  /** What reports are signed with; without it, none is taken. */
  key: string | undefined;
  secrets(): Promise<Secrets>;
  inbox(): Promise<Pick<Inbox, 'recordReport'>>;
  /** Notes what went wrong, in words without any of what was sent. */
  log(message: string, headers: Headers): void;
}

/**
 * Answers who reports bounces over HTTP. Nothing is parsed before its signature is right.
 * The same report twice changes nothing, so a request that is repeated within the minutes
 * that a signature holds does no harm.
 *
 * @returns 200 with how many of the reports led to what.
 */
export async function answerBounces(
  request: Request,
  { isOpen, key, secrets, inbox, log }: BounceServer,
  now = new Date(),
): Promise<Response> {
  if (!isOpen) return says(503, 'The forms are closed, so there is no newsletter.');
  if (!key) return says(503, 'BOUNCE_SECRET is not set; docs/operations.md says how.');
  const body = await readBytes(request);
  if (!body) return says(413, `A report has ${MOST_BYTES / 1024} KB at most.`);
  if (!isSigned(request.headers.get(SIGNATURE_HEADER), body, key, now)) {
    return says(401, `The header ${SIGNATURE_HEADER} must sign this body, a moment ago.`);
  }
  const read = REPORTS.safeParse(parseJson(body));
  if (!read.success) return says(400, `This is no report: ${z.prettifyError(read.error)}`);
  try {
    return Response.json(
      await record(read.data.reports, await inbox(), await secrets(), now),
      NO_STORE,
    );
  } catch (error) {
    if (!(error instanceof InboxUnavailable)) throw error;
    log(`bounces: the inbox can't be reached (${error.message})`, request.headers);
    return says(503, "The inbox can't be reached.");
  }
}

async function record(
  reports: z.output<typeof REPORTS>['reports'],
  inbox: Pick<Inbox, 'recordReport'>,
  secrets: Secrets,
  now: Date,
) {
  const counts = { suppressed: 0, counted: 0, known: 0, unknown: 0 };
  for (const { messageId, kind } of reports) {
    const [id] = deliveryIdsIn(messageId);
    counts[id ? await inbox.recordReport(id, kind, secrets, now) : 'unknown'] += 1;
  }
  return counts;
}

const NO_STORE = { headers: { 'Cache-Control': 'no-store' } };

function says(status: number, message: string): Response {
  return Response.json({ message }, { ...NO_STORE, status });
}
