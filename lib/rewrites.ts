/** Files that one route makes for many folders: what they are called, and the route's own folder. */
interface Family {
  /** The names, as a regular expression without groups. */
  names: string;
  route: string;
}

/**
 * Next.js can't route by the end of a file's name, so that a family of files that
 * lie beside pages has a route of its own, to which their addresses are rewritten.
 */
const families: readonly Family[] = [
  { names: 'feed\\.xml|atom\\.xml|feed\\.json', route: '/feeds' },
  { names: 'sitemap(?:-[a-z]+)?(?:-\\d+)?\\.xml', route: '/sitemaps' },
  { names: '[^/]+\\.md', route: '/markdown' },
];

/** The addresses of these files, and where their routes are, in the form of Next.js's `rewrites`. */
export const rewrites: { source: string; destination: string }[] = families.map(
  ({ names, route }) => ({
    source: `/:path*/:name(${names})`,
    destination: `${route}/:path*/:name`,
  }),
);

/** The path below which the answer to a path is prerendered: of other paths, the same. */
export function rewritten(path: string): string {
  const family = families.find(({ names }) => new RegExp(`/(?:${names})$`).test(path));
  return family ? family.route + path : path;
}
