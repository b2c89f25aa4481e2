import { once } from '../once';
import { pathPrefixes, slugOf } from '../schema/slugs';
import { compareTexts } from '../words';
import { documentBody, listDocuments } from './store';
import type { Body, PageSummary } from './types';

/** Pages that name no place in lists come after those that do. */
const LAST = Number.MAX_VALUE;

/** All pages of text, in their order; those of one place by slug. */
export const allPages = once((): readonly PageSummary[] =>
  listDocuments('Page')
    .map((entry) => {
      const slug = slugOf('Page', entry._id);
      return {
        id: entry._id,
        slug,
        path: `${pathPrefixes.Page}${slug}`,
        title: entry.title,
        description: entry.description,
        order: entry.order,
        timeline: (entry.timeline ?? []).map(({ date, text }) => ({ date, text })),
        asOf: entry.asOf,
      };
    })
    .sort((a, b) => (a.order ?? LAST) - (b.order ?? LAST) || compareTexts(a.slug, b.slug)),
);

const pagesBySlug = once(() => new Map(allPages().map((page) => [page.slug, page])));

/** The page with this slug, or undefined. */
export function pageBySlug(slug: string): PageSummary | undefined {
  return pagesBySlug().get(slug);
}

/** Returns the pages that a page lies below by its address, from the outermost. */
export function pagesAbove({ slug }: PageSummary): PageSummary[] {
  const parts = slug.split('/');
  // A folder may have no page of its own.
  return parts.slice(1).flatMap((_, at) => pageBySlug(parts.slice(0, at + 1).join('/')) ?? []);
}

/** The text of a page. */
export function pageBody(page: PageSummary): Body {
  return documentBody(page.id);
}

/** A text that is held once and appended where it is named. */
export interface StandingText {
  id: string;
  name: string;
  title: string;
  body: Body;
}

/** The page that offers standing texts to those who write about the foundation. */
const PRESS = 'press';
/** How the names of those begin; others are notices for posts. */
const FOR_PRESS = 'about-';

/** The standing texts that a page shows below its own. */
export function standingTextsOf(page: PageSummary): StandingText[] {
  if (page.slug !== PRESS) return [];
  return listDocuments('Boilerplate')
    .map(({ _id }) => slugOf('Boilerplate', _id))
    .filter((name) => name.startsWith(FOR_PRESS))
    .sort()
    .flatMap((name) => standingText(name) ?? []);
}

/** The standing text of this name, or undefined. */
export function standingText(name: string): StandingText | undefined {
  const entry = listDocuments('Boilerplate').find(({ _id }) => slugOf('Boilerplate', _id) === name);
  return (
    entry && {
      id: entry._id,
      name,
      title: entry.title,
      body: documentBody(entry._id),
    }
  );
}
