import schedule from '@/.generated/schedule.json';
import { isWithoutInbox } from '@/lib/forms/idle';
import { publisher } from '@/lib/publishing';

const MOST_WAIT = 10_000;

const publish = publisher(async (hookUrl) => {
  const { status } = await fetch(hookUrl, {
    method: 'POST',
    cache: 'no-store',
    signal: AbortSignal.timeout(MOST_WAIT),
  });
  return status;
});

/** Starts a build if something is due since the last one; docs/publishing.md says who asks. */
export async function GET(request: Request) {
  const { status, started, message } = await publish(
    request.headers.get('Authorization'),
    {
      secret: process.env.CRON_SECRET,
      hookUrl: process.env.DEPLOY_HOOK_URL,
      isWithoutInbox: isWithoutInbox(process.env),
    },
    schedule,
    Date.now(),
  );
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return Response.json({ started, message }, { status, headers });
}
