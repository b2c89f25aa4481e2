/** One route of every kind of document, and one that doesn't exist. */
export const DOCUMENTS = [
  '/',
  '/blog',
  '/blog/lightning-ai-joins-pytorch',
  '/blog/2023',
  '/blog/tags',
  '/blog/tags/members',
  '/blog/authors',
  '/members',
  '/members/lightning-ai',
  '/members/tier/gold',
  '/governance',
  '/governance/governing-board',
  '/people',
  '/people/luca-antiga',
  '/projects',
  '/projects/vllm',
  '/events',
  '/events/pytorch-conference-2025',
  '/join',
  '/contact',
  '/newsletter',
  '/about',
];

export const MISSING = '/no-such-page';
