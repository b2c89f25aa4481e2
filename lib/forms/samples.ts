import type { Values } from './form';

/** What an organisation types that makes no mistake, for tests. */
export const application: Values = {
  organisation: 'Example Compute',
  website: 'https://example.org',
  country: 'NZ',
  tier: 'silver',
  contactName: 'Aroha Example',
  contactRole: 'Head of research',
  email: 'aroha@example.org',
  why: 'We maintain an example.\r\n\r\nWe want to do so with others.',
  projectLinks: 'https://example.org/code\r\nhttps://example.org/papers',
  agreement: 'yes',
};

/** The tiers to choose from, for tests. */
export const tiers = [
  { slug: 'gold', name: 'Gold' },
  { slug: 'silver', name: 'Silver' },
];

/** A message by the contact form, for tests. */
export const message: Values = {
  name: 'Aroha Example',
  email: 'aroha@example.org',
  subject: 'A question',
  message: 'How are you?',
};
