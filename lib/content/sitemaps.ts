import { wholeAddress } from '../addresses';
import { once } from '../once';
import { sitemapFiles } from '../sitemaps';
import { type SitePage, sitePages } from './site-pages';

/** The sitemaps of the site, by their names. */
export const sitemaps = once((): ReadonlyMap<string, string> => {
  const pages = sitePages().filter(isCanonical);
  const of = (section: string) =>
    pages.filter((page) => page.section === section).map((page) => ({ ...page, images: [] }));
  return sitemapFiles({
    pages: of('pages'),
    posts: of('posts'),
    members: of('members'),
    people: of('people'),
    images: pages.filter(({ images }) => images.length > 0),
  });
});

/** Whether it is the page to be found: of a post that was published elsewhere first, that one is. */
function isCanonical({ path, canonical = path }: SitePage): boolean {
  return wholeAddress(canonical) === wholeAddress(path);
}
