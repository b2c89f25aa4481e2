import type {
  Graph,
  Organization,
  SearchAction,
  WebPage,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { wholeAddress } from '../addresses';
import { site } from '../site';
import { socialPicturePath } from '../social/paths';
import type { Crumb, Entity, PageFacts } from './facts';
import { entityId, FOUNDATION_ID, WEBSITE_ID } from './ids';

/**
 * What a page is and what it is about, for machines: one graph of the foundation,
 * the site, the page, the way to it, and its subject.
 *
 * @see https://schema.org/docs/documents.html
 */
export function pageGraph(page: PageFacts): Graph {
  const { trail = [], entity } = page;
  const crumbs = page.path === '/' ? [] : [...trail, { label: page.title, href: page.path }];
  return {
    '@context': 'https://schema.org',
    '@graph': [
      foundation(page),
      website(page),
      webPage(page, crumbs.length > 0),
      ...(crumbs.length > 0 ? [breadcrumbs(page.path, crumbs)] : []),
      ...(entity ? [entity] : []),
    ],
  };
}

/**
 * JSON-LD as text for a script element of an HTML page, which `</script>` or
 * `<!--` within a title doesn't end.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function scriptText(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/** The id of what a page is about. */
export function subjectId(path: string): string {
  return entityId(path, 'subject');
}

/** The pages that are about the foundation say all there is to say; others only whose they are. */
function isOnFoundation({ path, kind }: PageFacts): boolean {
  return path === '/' || kind === 'AboutPage';
}

function foundation(page: PageFacts): Organization {
  return {
    '@type': 'Organization',
    '@id': FOUNDATION_ID,
    name: site.name,
    ...(isOnFoundation(page) ? { description: site.tagline } : {}),
    url: site.operator ? wholeAddress('/') : site.officialUrl,
    logo: wholeAddress('/icons/512.png'),
  };
}

const search: WithActionConstraints<Extract<SearchAction, object>> = {
  '@type': 'SearchAction',
  target: {
    '@type': 'EntryPoint',
    urlTemplate: `${wholeAddress('/search')}?q={search_term_string}`,
  },
  'query-input': 'required name=search_term_string',
};

function website(page: PageFacts): WebSite {
  const known = {
    '@type': 'WebSite' as const,
    '@id': WEBSITE_ID,
    name: site.name,
    url: wholeAddress('/'),
  };
  if (page.path !== '/') return known;
  return {
    ...known,
    inLanguage: site.lang,
    about: { '@id': FOUNDATION_ID },
    ...(site.operator
      ? { publisher: { '@type': 'Organization', name: site.operator.name, url: site.operator.url } }
      : {}),
    potentialAction: search,
  };
}

function webPage(page: PageFacts, hasBreadcrumbs: boolean): WebPage {
  const { path, title, description, kind = 'WebPage', modified, lang = site.lang, entity } = page;
  const subject = entity ? subjectId(path) : isOnFoundation(page) ? FOUNDATION_ID : undefined;
  return {
    '@type': kind,
    '@id': wholeAddress(path),
    url: wholeAddress(path),
    name: title,
    inLanguage: lang,
    isPartOf: { '@id': WEBSITE_ID },
    ...(modified ? { dateModified: modified } : {}),
    // Else they are its subject's.
    ...(entity
      ? {}
      : { description, primaryImageOfPage: { '@type': 'ImageObject', url: pictureOf(page) } }),
    ...(hasBreadcrumbs ? { breadcrumb: { '@id': entityId(path, 'breadcrumbs') } } : {}),
    ...(subject ? { mainEntity: { '@id': subject } } : {}),
  };
}

/** The whole address of a page's social picture. */
export function pictureOf({ path, picture }: Pick<PageFacts, 'path' | 'picture'>): string {
  return wholeAddress(
    picture && picture !== 'drawn' ? picture.src : socialPicturePath(path, picture === 'drawn'),
  );
}

function breadcrumbs(path: string, crumbs: readonly Crumb[]): Entity {
  return {
    '@type': 'BreadcrumbList',
    '@id': entityId(path, 'breadcrumbs'),
    itemListElement: [{ label: 'Home', href: '/' }, ...crumbs].map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: wholeAddress(href),
    })),
  };
}
