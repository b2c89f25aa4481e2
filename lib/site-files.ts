import { dataNames } from './data/paths';
import { site } from './site';

/** Paths as Next.js writes them, with the headers that what lies there is sent with. */
interface Sent {
  source: string;
  headers: { key: string; value: string }[];
}

const MARKDOWN = '/:page(.+)\\.md';
const JSON_FEEDS = '/:file((?:.+/)?feed\\.json)';

/** Where the files for programs lie, but the data. */
const SOURCES = [
  MARKDOWN,
  JSON_FEEDS,
  '/:file((?:.+/)?(?:feed|atom)\\.xml)',
  '/:file(sitemap(?:-[a-z]+)?(?:-\\d+)?\\.xml)',
  '/:file(events\\.ics|events/[^/]+/calendar\\.ics)',
  '/:file(llms\\.txt|llms-full\\.txt|\\.well-known/security\\.txt)',
];

/** Where the data lie, and what they are served as. */
const DATA = [
  [`/api/:file((?:${dataNames.join('|')})\\.json)`, 'application/json'],
  [`/api/:file((?:${dataNames.join('|')})\\.schema\\.json)`, 'application/schema+json'],
  ['/api/:file(members\\.csv)', 'text/csv; charset=utf-8; header=present'],
].map(([source = '', type = '']) => ({ source, type }));

/**
 * What the files for programs are sent with beside what every answer is, in the form of
 * Next.js's `headers()`. Types that their names tell are left to the server: one that stands
 * here would be that of the page that says that there is no such file, too.
 */
export function siteFileHeaders(): Sent[] {
  return [
    {
      source: MARKDOWN,
      // The page is what search engines should list.
      headers: [{ key: 'Link', value: `<${site.origin}/:page>; rel="canonical"` }],
    },
    {
      source: JSON_FEEDS,
      headers: [{ key: 'Content-Type', value: 'application/feed+json; charset=utf-8' }],
    },
    ...DATA.map(({ source, type }) => ({
      source,
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
  return [...SOURCES, ...DATA.map(({ source }) => source)].map((source) => {
    const address = source.replace(/\(.*\)/, '').replaceAll('\\', '');
    return { source, destination: `/site-files${address}` };
  });
}
