import { dataNames } from './data/paths';
import { site } from './site';

/** Paths as Next.js writes them, with the headers that what lies there is sent with. */
interface Sent {
  source: string;
  headers: { key: string; value: string }[];
}

const JSON_FEED = '(?:.+/)?feed\\.json';
const NAME = `(?:${dataNames.join('|')})`;

/** The paths of the data below the root, as regular expressions, and what they are served as. */
const DATA: readonly (readonly [path: string, type: string])[] = [
  [`api/${NAME}\\.json`, 'application/json'],
  [`api/${NAME}\\.schema\\.json`, 'application/schema+json'],
  ['api/members\\.csv', 'text/csv; charset=utf-8; header=present'],
];

/** The paths of all files for programs below the root, as regular expressions without groups to keep. */
const PATHS = [
  '.+\\.md',
  JSON_FEED,
  '(?:.+/)?(?:feed|atom)\\.xml',
  'sitemap(?:-[a-z]+)?(?:-\\d+)?\\.xml',
  'events\\.ics|events/[^/]+/calendar\\.ics',
  'llms\\.txt|llms-full\\.txt|\\.well-known/security\\.txt',
  ...DATA.map(([path]) => path),
];

/** What lies in these folders of the public one is for pages: editors' own, and what is made for screens. */
const FOR_PAGES = /^(?:assets|elements|icons|media)\//;

/**
 * Whether a file of the public folder is one for programs, which a build makes.
 *
 * @param path below that folder, with slashes.
 */
export function isSiteFile(path: string): boolean {
  return !FOR_PAGES.test(path) && new RegExp(`^(?:${PATHS.join('|')})$`).test(path);
}

/**
 * What the files for programs are sent with beside what every answer is, in the form of
 * Next.js's `headers()`. Types that their names tell are left to the server: one that stands
 * here would be that of the page that says that there is no such file, too.
 */
export function siteFileHeaders(): Sent[] {
  return [
    {
      source: '/:page(.+)\\.md',
      // The page is what search engines should list.
      headers: [{ key: 'Link', value: `<${site.origin}/:page>; rel="canonical"` }],
    },
    {
      source: `/:file(${JSON_FEED})`,
      headers: [{ key: 'Content-Type', value: 'application/feed+json; charset=utf-8' }],
    },
    ...DATA.map(([path, type]) => ({
      source: `/:file(${path})`,
      headers: [
        { key: 'Content-Type', value: type },
        // Pages of any site may read the data. A correction is seen after five minutes.
        { key: 'Access-Control-Allow-Origin', value: '*' },
        { key: 'Cache-Control', value: 'public, max-age=300' },
      ],
    })),
  ];
}

/**
 * Leads the addresses of these files to the route that makes them in dev, when they are
 * asked for, in the form of Next.js's `rewrites()`. A build writes them as files.
 */
export function devRewrites(): { source: string; destination: string }[] {
  return PATHS.map((path) => ({ source: `/:file(${path})`, destination: '/site-files/:file' }));
}
