export const dynamic = 'force-static';

/**
 * Tells browsers that know speculation rules to fetch a page of this site when a
 * visitor is about to follow a link to it: after a short rest on the link, or at
 * the press. A browser that saves data doesn't.
 */
const RULES = {
  prefetch: [
    {
      // Pages alone: an address with a dot is a file, and answers to a query vary.
      where: { and: [{ href_matches: '/*' }, { not: { href_matches: ['/*.*', '/*\\?(.+)'] } }] },
      eagerness: 'moderate',
    },
  ],
};

export function GET() {
  return Response.json(RULES, {
    headers: { 'Content-Type': 'application/speculationrules+json' },
  });
}
