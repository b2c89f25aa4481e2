import type { Site } from '../../../../lib/site';

export const site: Site = {
  name: 'Examples e.V.',
  tagline: 'A common home for everything that is only an example.',
  introduction: ['It was founded in 2025, and one organisation has joined it so far.'],
  origin: 'https://www.example.net',
  lang: 'en',
  operator: { name: 'Examples e.V.', url: 'https://www.example.net' },
  defaultAuthor: 'The editors etc.',
  banner: undefined,
  navigation: [
    { label: 'Blog', href: '/blog' },
    { label: 'Members', href: '/members' },
    { label: 'Projects', href: '/projects' },
    { label: 'Events', href: '/events' },
    { label: 'Imprint', href: '/imprint' },
  ],
  footerLinks: [
    { label: 'Imprint', href: '/imprint' },
    { label: 'Privacy', href: '/privacy' },
    { label: 'Governance', href: '/governance' },
    { label: 'People', href: '/people' },
    { label: 'Join', href: '/join' },
    { label: 'Contact', href: '/contact' },
    { label: 'Newsletter', href: '/newsletter' },
    { label: 'Feed', href: '/feed.xml' },
  ],
  officialUrl: 'https://www.example.net',
  securityContact: 'mailto:security@example.net',
  hstsPreload: false,
  postalAddress: ['Examples e.V.', '1 Example Street', 'Example City'],
  repository: undefined,
};
