/** The folder of the content. */
export const CONTENT = 'content';

/** Where the check keeps what texts told when they were rendered: a folder that hosts keep between builds, too. */
export const RENDERINGS = '.next/cache/check.json';
