import { pathPrefixes } from '../../schema/slugs';
import { error, ofType, type Rule, warning } from './rule';
import type { Source } from './source';

/** As many characters of a description search engines and cards show. */
const SHOWN = 160;
/** Of a longer one the number says nothing more. */
const COUNTED = 1_000;
/** UTF-16 units that are looked at for so many characters. */
const MEASURED = 4_000;

/** No two documents of a type are called the same: readers couldn't tell them apart in a list. */
export const namesDiffer: Rule = (sources) => {
  const seen = new Map<string, Source>();
  return sources.flatMap((source) => {
    const field = 'title' in source.type.fields ? 'title' : 'name';
    const name = textOf(source, field);
    if (!name) return [];
    const key = `${source.type.name} ${folded(name)}`;
    const first = seen.get(key);
    seen.set(key, first ?? source);
    if (!first) return [];
    const message = `"${name}" is what ${first.file} is called, too; give one of them another ${field}, so that readers can tell them apart`;
    return [warning(source, message, field)];
  });
};

/** No two posts have one guid: feed readers would take them for one. */
export const guidsDiffer: Rule = (sources) => {
  const seen = new Map<string, Source>();
  return ofType(sources, 'Post').flatMap((post) => {
    const guid = textOf(post, 'guid');
    const first = seen.get(guid);
    if (!guid || !first) {
      seen.set(guid, post);
      return [];
    }
    const message = `${first.file} has the same, so feed readers would show one of the two; take it out of the newer post`;
    return [error(post, message, 'guid')];
  });
};

/** What search engines and cards show of a page can be shown whole. */
export const descriptionsFit: Rule = (sources) =>
  sources
    .filter(({ type }) => type.name in pathPrefixes)
    .flatMap((source) =>
      // Bodies call it summary.
      ['description', 'summary'].flatMap((field) => {
        const length = charactersOf(textOf(source, field));
        if (length <= SHOWN) return [];
        const message = `has ${length > COUNTED ? `more than ${COUNTED}` : length} characters; search engines and cards cut it after ${SHOWN}, so make it shorter`;
        return [warning(source, message, field)];
      }),
    );

function textOf({ values }: Source, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value.trim() : '';
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}

/** How many characters a reader sees: one with its accents, or an emoji of several, is one. */
function charactersOf(text: string): number {
  if (text.length <= SHOWN) return text.length;
  // A segmenter copies all of a text for each character.
  const counted = [...new Intl.Segmenter().segment(text.slice(0, MEASURED))].length;
  return text.length > MEASURED ? Math.max(counted, COUNTED + 1) : counted;
}
