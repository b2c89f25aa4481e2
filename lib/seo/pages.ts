import { wholeAddress } from '../addresses';
import type {
  BodySummary,
  EventSummary,
  MemberSummary,
  PageSummary,
  PersonSummary,
  PostSummary,
  ProjectSummary,
} from '../content/types';
import { formatDate } from '../dates';
import { site } from '../site';
import type { PageFacts } from './facts';
import { FOUNDATION_ID } from './ids';
import { pictureOf, subjectId } from './json-ld';

// What the page of each kind of document is. The lists are told of in the pages
// themselves, with lib/seo/lists.ts.

/**
 * The page of a post.
 *
 * @param members those that it is about.
 */
export function postPage(post: PostSummary, members: readonly MemberSummary[]): PageFacts {
  const { path, title, summary, date, updated, lang, tags, authors } = post;
  const description = summary || `${post.byline}, ${formatDate(date)}.`;
  // Social networks show no vector graphics.
  const picture = post.picture && !/\.svg$/i.test(post.picture.src) ? post.picture : 'drawn';
  const modified = updated && updated > date ? updated : undefined;
  return {
    ...{ title, description, path, lang, picture, modified },
    trail: [{ label: 'Blog', href: '/blog' }],
    canonical: post.canonical,
    hasMarkdown: true,
    article: {
      published: post.publish ?? date,
      authors: authors.map((author) => author.path),
      tags: tags.map(({ name }) => name),
    },
    entity: {
      '@type': 'BlogPosting',
      '@id': subjectId(path),
      headline: title,
      description,
      url: post.canonical ?? wholeAddress(path),
      datePublished: post.publish ?? date,
      dateModified: modified ?? post.publish ?? date,
      inLanguage: lang ?? site.lang,
      author: authors.map(({ name, path: page }) => authorOf(name, page)),
      image: pictureOf({ path, picture }),
      keywords: tags.map(({ name }) => name),
      timeRequired: `PT${post.minutes}M`,
      about: members.map((member) => ({ '@id': subjectId(member.path) })),
      mainEntityOfPage: { '@id': wholeAddress(path) },
      ...(site.operator ? { publisher: { '@type': 'Organization', ...site.operator } } : {}),
    },
  };
}

/** A byline names people, and sometimes those who stand for many: an editor's team. */
function authorOf(name: string, path: string) {
  const isGroup =
    name === site.defaultAuthor ||
    /\b(?:team|editors|staff|council|group|foundation)\b/i.test(name);
  const type = isGroup ? ('Organization' as const) : ('Person' as const);
  return { '@type': type, name, url: wholeAddress(path) };
}

/** The page of a member. */
export function memberPage(member: MemberSummary): PageFacts {
  const { path, name, description, asOf } = member;
  return {
    ...{ title: name, description, path, modified: asOf, picture: 'drawn' },
    trail: [{ label: 'Members', href: '/members' }],
    hasMarkdown: true,
    entity: {
      '@type': 'Organization',
      '@id': subjectId(path),
      name,
      description,
      ...(member.legalName ? { legalName: member.legalName } : {}),
      url: member.website ?? wholeAddress(path),
      ...(member.mark && 'src' in member.mark ? { logo: wholeAddress(member.mark.src) } : {}),
      ...(member.headquarters ? { location: member.headquarters } : {}),
      // What it was once, the vocabulary has no word for.
      ...(member.left ? {} : { memberOf: { '@id': FOUNDATION_ID } }),
      mainEntityOfPage: { '@id': wholeAddress(path) },
    },
  };
}

/**
 * The page of a person.
 *
 * @param bodies those that the person has a role in today.
 */
export function personPage(person: PersonSummary, bodies: readonly BodySummary[]): PageFacts {
  const { path, name, affiliation, member, asOf } = person;
  const description =
    person.summary || `${name}: public roles in the ${site.name}, with their sources.`;
  return {
    ...{ title: name, description, path, modified: asOf, kind: 'ProfilePage', hasMarkdown: true },
    trail: [{ label: 'People', href: '/people' }],
    entity: {
      '@type': 'Person',
      '@id': subjectId(path),
      name,
      description,
      url: wholeAddress(path),
      ...(affiliation ? { worksFor: organisation(affiliation, member?.path) } : {}),
      memberOf: bodies.map((body) => organisation(body.name, body.path)),
      sameAs: person.links.map(({ url }) => url),
      mainEntityOfPage: { '@id': wholeAddress(path) },
    },
  };
}

/**
 * The page of a body.
 *
 * @param people those that have a role in it today.
 */
export function bodyPage(body: BodySummary, people: readonly PersonSummary[]): PageFacts {
  const { path, name, summary, asOf } = body;
  return {
    ...{ title: name, description: summary, path, modified: asOf, hasMarkdown: true },
    trail: [{ label: 'Governance', href: '/governance' }],
    entity: {
      '@type': 'Organization',
      '@id': subjectId(path),
      name,
      description: summary,
      url: wholeAddress(path),
      parentOrganization: { '@id': FOUNDATION_ID },
      member: people.map((person) => ({
        '@type': 'Person',
        '@id': subjectId(person.path),
        name: person.name,
      })),
      mainEntityOfPage: { '@id': wholeAddress(path) },
    },
  };
}

/** The page of a project. */
export function projectPage(project: ProjectSummary): PageFacts {
  const { path, name, description, asOf, repository, licence } = project;
  return {
    ...{ title: name, description, path, modified: asOf, picture: 'drawn', hasMarkdown: true },
    trail: [{ label: 'Projects', href: '/projects' }],
    entity: {
      '@type': 'SoftwareSourceCode',
      '@id': subjectId(path),
      name,
      description,
      url: project.website ?? wholeAddress(path),
      ...(repository ? { codeRepository: repository } : {}),
      ...(licence ? { license: `https://spdx.org/licenses/${encodeURIComponent(licence)}` } : {}),
      mainEntityOfPage: { '@id': wholeAddress(path) },
    },
  };
}

/** The page of an event. */
export function eventPage(event: EventSummary): PageFacts {
  const { path, name, description, asOf, start, end, place, url } = event;
  return {
    ...{ title: name, description, path, modified: asOf, picture: 'drawn', hasMarkdown: true },
    trail: [{ label: 'Events', href: '/events' }],
    entity: {
      '@type': 'Event',
      '@id': subjectId(path),
      name,
      description,
      startDate: start,
      endDate: end,
      url: url ?? wholeAddress(path),
      image: pictureOf({ path, picture: 'drawn' }),
      organizer: { '@id': FOUNDATION_ID },
      ...(place ? { location: { '@type': 'Place', name: place, address: place } } : {}),
      mainEntityOfPage: { '@id': wholeAddress(path) },
    },
  };
}

/**
 * The page of a page of text.
 *
 * @param above the pages that it lies below, from the outermost.
 */
export function textPage(
  { path, title, description, slug, asOf }: PageSummary,
  above: readonly PageSummary[],
): PageFacts {
  const kind = slug === 'about' ? { kind: 'AboutPage' as const } : {};
  const trail = above.map((page) => ({ label: page.title, href: page.path }));
  return {
    ...{ title, description, path, modified: asOf, hasMarkdown: true, ...kind },
    ...(trail.length > 0 ? { trail } : {}),
  };
}

function organisation(name: string, path: string | undefined) {
  return { '@type': 'Organization' as const, name, ...(path ? { '@id': subjectId(path) } : {}) };
}
