import { once } from '../once';
import { site } from '../site';
import { allEvents } from './events';
import { allMembers } from './members';
import { allBodies, allPeople } from './people';
import { allAuthors, allTags } from './post-lists';
import { allPosts } from './posts';
import { allProjects } from './projects';
import { type ListPage, listPages } from './redirects';
import { tiersOfToday } from './tiers';
import type { SiteLinks } from './types';

/** The paths of the lists that have something to list, and of the pages that aren't lists. */
const listsInUse = once((): ReadonlySet<string> => {
  const listed: Record<ListPage, boolean> = {
    '/': true,
    '/blog': allPosts().length > 0,
    '/blog/authors': allAuthors().length > 0,
    '/blog/tags': allTags().length > 0,
    '/contact': true,
    '/events': allEvents().length > 0,
    '/governance': allBodies().length > 0,
    '/join': tiersOfToday().length > 0,
    '/members': allMembers().length > 0,
    '/newsletter': true,
    '/people': allPeople().length > 0,
    '/projects': allProjects().length > 0,
  };
  return new Set(listPages.filter((path) => listed[path]));
});

/** Whether a link of the site's own navigation leads to something: not to a list of nothing. */
export function isInUse(href: string): boolean {
  const path = href.replace(/[?#][\s\S]*/, '');
  return listsInUse().has(path) || !listPages.some((list) => list === path);
}

/** The links in the header and the footer of every page, without those to empty lists. */
export const siteLinks = once(
  (): SiteLinks => ({
    navigation: site.navigation.filter(({ href }) => isInUse(href)),
    footer: site.footerLinks.filter(({ href }) => isInUse(href)),
  }),
);
