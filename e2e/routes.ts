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

/** What the audits visit here: kinds that the hostile site shows no document of. */
export const AUDITED = [
  '/blog/lightning-ai-joins-pytorch',
  '/blog/2023',
  '/blog/tags',
  '/members/tier/gold',
  '/governance/governing-board',
  '/people',
  '/about',
  MISSING,
];
