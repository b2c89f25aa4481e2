// Renders the pages of lists without Next.js, for lists.test.ts: of the content that a
// build made in the folder that this is run in. Prints them as one JSON value.
import { renderToStaticMarkup } from 'react-dom/server';
import { siteLinks } from '@/lib/content/navigation';
import { siteFiles } from '@/lib/content/site-files';
import { sitePages } from '@/lib/content/site-pages';
import AuthorsPage from './(documents)/blog/authors/page';
import BlogPage from './(documents)/blog/page';
import TagsPage from './(documents)/blog/tags/page';
import EventsPage from './(documents)/events/page';
import GovernancePage from './(documents)/governance/page';
import JoinPage from './(documents)/join/page';
import MembersPage from './(documents)/members/page';
import HomePage from './(documents)/page';
import PeoplePage from './(documents)/people/page';
import ProjectsPage from './(documents)/projects/page';
import MembersEmbed from './(embed)/embed/members/page';

/** What is printed. */
export interface RenderedLists {
  /** The HTML of each page by its address. */
  pages: Record<string, string>;
  /** What the header and the footer of every page lead to. */
  links: ReturnType<typeof siteLinks>;
  /** The addresses of the sitemap. */
  found: string[];
  /** The names of the files for programs. */
  files: string[];
  /** The texts of some of them, by their names. */
  texts: Record<string, string>;
}

const PAGES = {
  '/': HomePage,
  '/blog': BlogPage,
  '/blog/authors': AuthorsPage,
  '/blog/tags': TagsPage,
  '/events': EventsPage,
  '/governance': GovernancePage,
  '/join': JoinPage,
  '/members': MembersPage,
  '/people': PeoplePage,
  '/projects': ProjectsPage,
  '/embed/members': MembersEmbed,
};

const rendered: RenderedLists = {
  pages: Object.fromEntries(
    Object.entries(PAGES).map(([path, Page]) => [path, renderToStaticMarkup(<Page />)]),
  ),
  links: siteLinks(),
  found: sitePages().map(({ path }) => path),
  files: [...siteFiles().keys()],
  texts: Object.fromEntries(
    ['llms.txt', 'api/people.json'].map((name) => [name, siteFiles().get(name)?.() ?? '']),
  ),
};
console.log(JSON.stringify(rendered));
