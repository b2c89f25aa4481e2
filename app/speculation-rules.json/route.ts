export const dynamic = 'force-static';

/**
 * Tells browsers that know speculation rules to draw a page of this site, unseen, when a
 * visitor is about to follow a link to it: after a short rest on the link, or at
 * the press. It then shows at once. A browser that saves data or memory doesn't; one
 * that only fetches pages ahead does that.
 */
const ABOUT_TO_GO = {
  // Documents alone: an address with a dot is a file, answers to a query vary, and what is
  // made when it is asked for is made for whoever asks.
  where: {
    and: [
      { href_matches: '/*' },
      {
        not: {
          href_matches: ['/*.*', '/*\\?(.+)', '/search', '/inbox', '/inbox/*', '/newsletter/*'],
        },
      },
    ],
  },
  eagerness: 'moderate',
};
const RULES = { prefetch: [ABOUT_TO_GO], prerender: [ABOUT_TO_GO] };

export function GET() {
  return Response.json(RULES, {
    headers: { 'Content-Type': 'application/speculationrules+json' },
  });
}
