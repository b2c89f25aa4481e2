import { version } from '@/.generated/content-version.json';
import schedule from '@/.generated/schedule.json';
import { formsAreOpen } from '@/lib/forms/open';
import { checkInbox } from '@/lib/forms/server';
import { siteHealth } from '@/lib/server/health';

export const dynamic = 'force-dynamic';

/** Whether the site is well, for whoever watches it; docs/operations.md has the fields. */
export async function GET() {
  const content = { contentVersion: version.slice(0, 12), built: schedule.built };
  const health = await siteHealth(content, formsAreOpen(process.env), checkInbox);
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}
