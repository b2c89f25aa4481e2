import { fileEnding, isReservedSlug, isUsableSlug, parsePostFileName } from '../../schema/slugs';
import { placedFields, suggestion } from './fields';
import {
  affiliationIsSaidOnce,
  datesAreInOrder,
  iconsExist,
  seatsExist,
  seatsHaveOneHolder,
  tierIsLastOfHistory,
} from './foundation';
import { languagesAreSaid } from './languages';
import { textsAreWritten } from './placeholder';
import { daysToComeAreWaitedFor, publicationIsSaidOnce, referencesArePublic } from './publication';
import { redirectsAreSound } from './redirects';
import { error, ofType, type Rule } from './rule';
import { namesAreSpeltAlike } from './shared-lists';
import type { Source } from './source';
import { descriptionsFit, guidsDiffer, namesDiffer } from './titles';

/** Every post has a day that exists: its file name's, unless `date:` or `publish:` gives one. */
const postsHaveDates: Rule = (sources) =>
  ofType(sources, 'Post').flatMap((post) => {
    const { day, written } = parsePostFileName(post.id);
    if (written && !day) {
      return [
        error(
          post,
          `the date in the file name, ${written}, is no day that exists; rename the file`,
        ),
      ];
    }
    if (day || post.values.date || post.values.publish) return [];
    return [
      error(
        post,
        'missing; name the file YYYY-MM-DD-slug.md, or add a line date: YYYY-MM-DD',
        'date',
      ),
    ];
  });

/** A slug can stand in a URL, and none is taken by a page of the site's own. */
const slugsAreUsable: Rule = (sources) =>
  sources.flatMap((source) => {
    if (source.slug === '') {
      return [error(source, 'has the address of the home page, /; move it into a folder')];
    }
    if (isReservedSlug(source.type.name, source.slug)) {
      const [taken, ...below] = source.slug.split('/');
      const message =
        below.length > 0
          ? `the address /${source.slug} lies in /${taken}, which the site needs for its own pages; move the file to another folder`
          : `the slug "${source.slug}" is reserved for ${source.type.name === 'Page' ? 'the site itself' : 'a list'}; rename the file`;
      return [error(source, message)];
    }
    const ending = fileEnding(source.type.name, source.slug);
    if (ending) {
      return [
        error(
          source,
          `the slug "${source.slug}" ends in ${ending}, as the site's own files do; rename the file`,
        ),
      ];
    }
    // The slugs of pages alone have slashes.
    if (source.slug.split('/').every(isUsableSlug)) return [];
    return [
      error(
        source,
        `the slug "${source.slug}" can't stand in an address; rename the file with letters, digits and hyphens`,
      ),
    ];
  });

/** No two documents of a type share a slug; case aside, since some disks don't tell it apart. */
const slugsAreUnique: Rule = (sources) => {
  const seen = new Map<string, Source>();
  return sources.flatMap((source) => {
    const key = `${source.type.name} ${source.slug.toLowerCase()}`;
    const first = seen.get(key);
    seen.set(key, first ?? source);
    if (!first) return [];
    return [
      error(source, `has the slug "${source.slug}", as ${first.file} does; rename one of them`),
    ];
  });
};

/** What a field refers to exists. */
const referencesExist: Rule = (sources) => {
  const slugs = new Map<string, string[]>();
  for (const { type, slug } of sources) {
    slugs.set(type.name, [...(slugs.get(type.name) ?? []), slug]);
  }
  return sources.flatMap((source) =>
    placedFields(source).flatMap(({ path, field: { references }, value }) => {
      if (!references) return [];
      const allowed = (slugs.get(references) ?? []).sort();
      return texts(value)
        .filter((slug) => !allowed.includes(slug))
        .map((slug) => error(source, unknownReference(references, slug, allowed), ...path));
    }),
  );
};

/** What must hold of frontmatter and file names, and between documents. */
export const rules: readonly Rule[] = [
  postsHaveDates,
  slugsAreUsable,
  slugsAreUnique,
  referencesExist,
  namesDiffer,
  namesAreSpeltAlike,
  guidsDiffer,
  descriptionsFit,
  languagesAreSaid,
  textsAreWritten,
  publicationIsSaidOnce,
  daysToComeAreWaitedFor,
  referencesArePublic,
  redirectsAreSound,
  seatsExist,
  seatsHaveOneHolder,
  datesAreInOrder,
  tierIsLastOfHistory,
  affiliationIsSaidOnce,
  iconsExist,
];

/** Of more than these, naming them all helps nobody. */
const LISTED_AT_MOST = 12;

function unknownReference(typeName: string, slug: string, allowed: string[]): string {
  const list =
    allowed.length > LISTED_AT_MOST ? '' : `; allowed: ${allowed.join(', ') || 'none yet'}`;
  return `unknown ${typeName.toLowerCase()} "${slug}"${list}${suggestion(slug, allowed)}`;
}

/** The texts of a field that holds one or a list of them. */
function texts(value: unknown): string[] {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  return items.filter((item) => typeof item === 'string').filter((item) => item !== '');
}
