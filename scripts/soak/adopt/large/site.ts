import type { Site } from '../../../../lib/site';

export const site: Site = {
  name: 'Example Foundation',
  tagline: 'A common home for software that counts things.',
  introduction: [
    'Three organisations founded it in 2024 to look after the programs that they all use.',
  ],
  origin: 'https://www.example.org',
  lang: 'en',
  operator: { name: 'Example Foundation', url: 'https://www.example.org' },
  charter: { label: 'Policies', href: '/policies#the-charter' },
  defaultAuthor: 'The editors',
  banner: undefined,
  navigation: [
    { label: 'Blog', href: '/blog' },
    { label: 'Members', href: '/members' },
    { label: 'Projects', href: '/projects' },
    { label: 'About', href: '/about' },
  ],
  footerLinks: [
    { label: 'About', href: '/about' },
    { label: 'Privacy', href: '/privacy' },
    { label: 'Governance', href: '/governance' },
    { label: 'Join', href: '/join' },
    { label: 'Contact', href: '/contact' },
    { label: 'Feed', href: '/feed.xml' },
  ],
  officialUrl: 'https://www.example.org',
  securityContact: 'mailto:security@example.org',
  hstsPreload: false,
  postalAddress: ['Example Foundation', '1 Example Street', 'Example City'],
  repository: 'https://git.example.org/website',
};
