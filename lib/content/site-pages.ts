import { today } from '../clock';
import { once } from '../once';
import { type Dated, lastmodOf } from '../sitemaps/lastmod';
import { allEvents } from './events';
import { allMembers, currentMembers, membersByTier, yearsOfJoining } from './members';
import { isInUse } from './navigation';
import { allPages } from './pages';
import { allBodies, allPeople } from './people';
import { postListPages } from './post-lists';
import { allPosts } from './posts';
import { allProjects } from './projects';
import type { ListPage } from './redirects';
import { listDocuments, typeNames } from './store';
import { allTiers } from './tiers';
import type { Mark } from './types';

/** A page of the site: a document's, or a list. */
export interface SitePage {
  path: string;
  /** Which documents the page is of; lists and all other documents are pages. */
  section: 'pages' | 'posts' | 'members' | 'people';
  /** When it changed last, `YYYY-MM-DD` or `YYYY-MM`, where that is known. */
  lastmod: string | undefined;
  /** Paths of the pictures in its text, and of its mark. */
  images: readonly string[];
  /** Where it was published first, if elsewhere: a whole address. */
  canonical?: string | undefined;
}

/**
 * All pages that the site wants found: lists, then documents in their order.
 * Pages that are made on request, and those for whoever works on the site, are none.
 */
export const sitePages = once((): readonly SitePage[] => [
  ...lists(),
  ...documents('pages', allPages()),
  ...documents('pages', allBodies()),
  ...documents('pages', allProjects()),
  ...documents('pages', allEvents()),
  ...documents('posts', allPosts()),
  ...documents('members', allMembers()),
  ...documents('people', allPeople()),
]);

function lists(): SitePage[] {
  const listed: Record<ListPage, readonly Dated[]> = {
    '/': [...allProjects(), ...currentMembers(), ...allEvents(), ...allPosts()],
    '/blog': allPosts(),
    '/blog/authors': allPosts(),
    '/blog/tags': allPosts(),
    '/contact': [],
    '/events': allEvents(),
    '/governance': allBodies(),
    '/join': allTiers(),
    '/members': allMembers(),
    '/newsletter': [],
    '/people': allPeople(),
    '/projects': allProjects(),
  };
  return [
    ...Object.entries(listed)
      .filter(([path]) => isInUse(path))
      .map(([path, shown]) => list(path, shown)),
    ...postListPages().map(({ path, posts }) => list(path, posts)),
    ...membersByTier().map(({ tier, members }) => list(`/members/tier/${tier.slug}`, members)),
    ...yearsOfJoining().map((year) =>
      list(
        `/members/joined/${year}`,
        currentMembers().filter(({ joined }) => joined?.startsWith(year)),
      ),
    ),
  ];
}

function list(path: string, shown: readonly Dated[]): SitePage {
  return { path, section: 'pages', lastmod: lastmodOf(shown, today()), images: [] };
}

/** What the pages of documents have in common. */
interface PagedDocument extends Dated {
  id: string;
  path: string;
  canonical?: string | undefined;
  mark?: Mark | undefined;
}

function documents(section: SitePage['section'], all: readonly PagedDocument[]): SitePage[] {
  return all.map((document) => ({
    path: document.path,
    section,
    lastmod: lastmodOf([document], today()),
    images: imagesOf(document),
    canonical: document.canonical,
  }));
}

function imagesOf({ id, mark }: PagedDocument): string[] {
  const inText = imagesById().get(id) ?? [];
  return [...new Set(mark && 'src' in mark ? [mark.src, ...inText] : inText)];
}

const imagesById = once(
  () =>
    new Map(
      typeNames.flatMap((typeName) =>
        listDocuments(typeName).map(({ _id, images }) => {
          // A computed field has no finer type in contentlayer; lib/schema/rendered.ts makes these.
          const found = images as { src: string }[];
          return [_id, found.map(({ src }) => src)] as const;
        }),
      ),
    ),
);
