/**
 * The facts of this site, in one typed place. Another foundation replaces this
 * file and `content/`, and has its own site.
 */
export interface Site {
  /** The foundation's name as it stands in titles and in the header. */
  name: string;
  /** One sentence that says what the foundation is; the home page opens with it. */
  tagline: string;
  /** A few sentences more, a paragraph each, under the tagline on the home page. */
  introduction: readonly string[];
  /** Scheme and host that the site is published at, without a trailing slash. */
  origin: string;
  /**
   * Whether the header Strict-Transport-Security asks to be in the list that browsers are
   * built with (https://hstspreload.org). It holds for all subdomains of the domain, and
   * takes months to undo: turn it on when none of them needs plain HTTP any more.
   */
  hstsPreload: boolean;
  /** BCP 47 language tag of the site's own texts. */
  lang: string;
  /**
   * Who runs this copy of the site: the organisation answerable for it. While
   * it is unset, every page says that the foundation doesn't operate the site.
   */
  operator: { name: string; url: string } | undefined;
  /**
   * Where the operator gets letters, a line each. Every issue of the newsletter ends with
   * it, as the law of many countries wants; while it is unset, nobody can subscribe and no
   * issue can be sent.
   */
  postalAddress: readonly string[] | undefined;
  /**
   * Where the charter stands that who applies for membership agrees to: what a link to it
   * says, and where it leads. Without it, the form asks for the same and has no such link.
   */
  charter?: { label: string; href: string };
  /** Byline of a post that names no author. */
  defaultAuthor: string;
  /**
   * A notice above every page in certain days, both included, `YYYY-MM-DD` in UTC. Both
   * ends are moments at which the site has to be built again (docs/publishing.md).
   */
  banner: { text: string; linkText: string; href: string; from: string; until: string } | undefined;
  navigation: readonly { label: string; href: string }[];
  /** What the footer leads to: the pages about the foundation and the blog's feed, in the order shown. */
  footerLinks: readonly { label: string; href: string }[];
  /** The foundation's own home on the web, which this site points to while it has no operator. */
  officialUrl: string;
  /** Where a weakness of the site is reported in confidence: a whole address, or one with `mailto:`. */
  securityContact: string;
  /**
   * Where the files of the site are: `https://github.com/example/foundation-website`. Each
   * page then has a link to edit its file: GitHub opens it for whoever follows the link,
   * and makes a pull request of the change. While it is unset, pages have no such link.
   */
  repository: string | undefined;
}

export const site: Site = {
  name: 'PyTorch Foundation',
  tagline: 'A neutral home for PyTorch and the open source projects that grow around it.',
  introduction: [
    'The foundation began in 2022, when six companies put PyTorch under the roof of the Linux Foundation. Its members pay for shared work and decide on business through a governing board; technical decisions stay with the people who maintain the code.',
    'Since May 2025 it has hosted other projects beside PyTorch.',
  ],
  origin: 'https://foundation.example.org',
  hstsPreload: false,
  lang: 'en',
  operator: undefined,
  postalAddress: undefined,
  charter: { label: 'Policies', href: '/policies#charter-and-principles' },
  defaultAuthor: 'Team PyTorch',
  banner: undefined,
  navigation: [
    { label: 'Blog', href: '/blog' },
    { label: 'Members', href: '/members' },
    { label: 'Projects', href: '/projects' },
    { label: 'Events', href: '/events' },
    { label: 'About', href: '/about' },
  ],
  footerLinks: [
    { label: 'About', href: '/about' },
    { label: 'Mission', href: '/mission' },
    { label: 'Policies', href: '/policies' },
    { label: 'Trademarks', href: '/trademarks' },
    { label: 'Press', href: '/press' },
    { label: 'Privacy', href: '/privacy' },
    { label: 'Governance', href: '/governance' },
    { label: 'Join', href: '/join' },
    { label: 'Contact', href: '/contact' },
    { label: 'Newsletter', href: '/newsletter' },
    { label: 'Feed', href: '/feed.xml' },
  ],
  officialUrl: 'https://pytorch.org/foundation',
  securityContact: 'https://github.com/pytorch/pytorch/security/advisories/new',
  repository: undefined,
};
