/** One route of every kind of document, and one that doesn't exist. */
export const DOCUMENTS = [
  '/',
  '/blog',
  '/blog/lightning-ai-joins-pytorch',
  '/members',
  '/members/lightning-ai',
];

export const MISSING = '/no-such-page';
