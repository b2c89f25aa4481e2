/** A foundation that the soak makes the site of; its files lie in the folder of its name. */
export interface Foundation {
  name: 'large' | 'small';
  /** A document of each kind that it has, as e2e/routes.ts has them of the first foundation. */
  documents: readonly string[];
}

/** The lists and forms that every site has. */
const LISTS = [
  '/',
  '/blog',
  '/blog/tags',
  '/blog/authors',
  '/members',
  '/governance',
  '/people',
  '/projects',
  '/events',
  '/join',
  '/contact',
  '/newsletter',
];

/** One that has some of everything, and one that has hardly anything yet. */
export const foundations: readonly Foundation[] = [
  {
    name: 'large',
    documents: [
      ...LISTS,
      '/blog/we-begin',
      '/blog/2024',
      '/blog/tags/releases',
      '/members/abacus',
      '/members/tier/full',
      '/governance/council',
      '/people/ann-example',
      '/projects/tally',
      '/events/counting-day-2025',
      '/about',
    ],
  },
  {
    name: 'small',
    documents: [
      ...LISTS,
      '/blog/the-first-one',
      '/blog/2025',
      '/members/rei',
      '/members/tier/supporter',
      '/members/joined/2025',
      '/imprint',
      '/privacy',
    ],
  },
];
