import { isWithoutInbox } from '@/lib/forms/idle';
import { theInbox } from '@/lib/forms/server';
import { runTimer } from '@/lib/inbox/timer';

export const dynamic = 'force-dynamic';
export const maxDuration = 60;

/** Sends the mails that are due and removes what is too old; docs/operations.md says who asks. */
export async function GET(request: Request) {
  const { status, message } = await runTimer(
    request.headers,
    process.env,
    theInbox,
    () => new Date(),
    isWithoutInbox(process.env),
  );
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return Response.json({ message }, { status, headers });
}
