/** Where a page that was somewhere else before is now, or that it is gone for good. */
export type FormerPage = { target: string } | 'gone';

/** Where the dev server keeps the paths that are no page's any more, as JSON, from the project's folder. */
export const FORMER_PATHS_FILE = '.generated/former-paths.json';
