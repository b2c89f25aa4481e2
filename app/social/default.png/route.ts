import { site } from '@/lib/site';
import { socialPicture } from '@/lib/social/picture';

export const dynamic = 'force-static';

/** The picture of the pages that have none of their own. */
export async function GET() {
  const picture = await socialPicture({
    kind: new URL(site.origin).host,
    title: site.tagline,
    lang: site.lang,
    siteName: site.name,
  });
  return new Response(new Uint8Array(picture), { headers: { 'Content-Type': 'image/png' } });
}
