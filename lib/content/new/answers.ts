import { today } from '../../clock';
import { itemFields } from '../../schema/shared';
import { withArticle } from '../../words';
import { nameOf, type Source } from '../check/source';
import { type Asked, askedOf, type Kind, typeNamed, typeOf } from './kinds';
import { slugFor } from './slug';

/** What was answered, by flag. Nothing, and an empty text, are no answer. */
export type Answers = Readonly<Record<string, string | readonly string[] | boolean | undefined>>;

/** The flag of the last part of a document's address, and of its file's name. */
export const SLUG = 'slug';
/** What stands before the flags of the member that an announcement makes. */
export const MEMBER = 'member-';
/** The flag of the member that an announcement is about, if it is there already. */
export const EXISTING_MEMBER = 'member';

/** What may be chosen, with what it is called. */
export interface Choice {
  value: string;
  label: string;
}

/** All fields that a kind can be given, those of the member that an announcement makes first. */
export function fieldsFor(kind: Kind): Asked[] {
  const own = askedOf(typeOf(kind));
  if (kind !== 'announcement') return own;
  // It is about one member, which has a flag of its own.
  const others = own.filter(({ flag }) => !['members', 'tags'].includes(flag));
  return [...askedOf(typeNamed('Member'), MEMBER), ...others];
}

/** What of a kind is looked at: its fields and slugs, but none of a member that is there. */
export function flagsToCheck(kind: Kind, answers: Answers): string[] {
  const fields = fieldsFor(kind).map(({ flag }) => flag);
  if (kind !== 'announcement') return [...fields, SLUG];
  return textOf(answers, EXISTING_MEMBER)
    ? [EXISTING_MEMBER, ...fields.filter((flag) => !flag.startsWith(MEMBER)), SLUG]
    : [...fields, MEMBER + SLUG, SLUG];
}

/** The text of an answer, trimmed and in one line. */
export function textOf(answers: Answers, flag: string): string {
  const value = answers[flag];
  return typeof value === 'string' ? tidy(value) : '';
}

/** A text in one line, without what can't be seen in it. */
function tidy(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}]+/gu, ' ').trim();
}

/** The texts of an answer that is a list, written with commas where it comes from a flag. */
export function listOf(value: Answers[string]): string[] {
  const items = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return items.map((item: string) => tidy(item)).filter(Boolean);
}

/**
 * What is taken for a field if nobody says otherwise; an empty text if there is
 * nothing to take.
 */
export function defaultOf(
  flag: string,
  kind: Kind,
  answers: Answers,
  sources: readonly Source[],
): string {
  const name = titleFlag(kind);
  switch (flag) {
    case SLUG:
      return slugFor(textOf(answers, name) || defaultOf(name, kind, answers, sources));
    case `${MEMBER}${SLUG}`:
      return slugFor(textOf(answers, `${MEMBER}name`));
    case 'date':
      return today();
    case 'title':
      return kind === 'announcement' ? welcome(answers, sources) : '';
    case 'status':
      return 'hosted';
    case 'as-of':
    case `${MEMBER}as-of`:
      return today();
    default:
      return '';
  }
}

/** What may be chosen for a field: words of the schema, or documents; undefined if any text may. */
export function choicesOf(
  { field, path }: Asked,
  answers: Answers,
  sources: readonly Source[],
): Choice[] | undefined {
  if (field.type === 'enum') return field.options.map((value) => ({ value, label: value }));
  if (field.references) {
    return sources
      .filter(({ type, values }) => type.name === field.references && values.past !== true)
      .map((source) => ({ value: source.slug, label: nameOf(source) }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en'));
  }
  return path.at(-1) === 'seat' ? seatsOf(answers, sources) : undefined;
}

/** The field that says what a document is called. */
export function titleFlag(kind: Kind): 'title' | 'name' {
  return typeOf(kind).fields.title ? 'title' : 'name';
}

/** The seats of the body that was chosen. */
function seatsOf(answers: Answers, sources: readonly Source[]): Choice[] {
  const body = find(sources, 'Body', textOf(answers, 'body'));
  const seats: unknown = body?.values.seats;
  const fields = body && itemFields(body.type.fields.seats ?? { type: 'json' });
  if (!fields || !Array.isArray(seats)) return [];
  return seats.flatMap(({ id, name }: Record<string, unknown>) =>
    typeof id === 'string' ? [{ value: id, label: String(name ?? id) }] : [],
  );
}

function welcome(answers: Answers, sources: readonly Source[]): string {
  const member = find(sources, 'Member', textOf(answers, EXISTING_MEMBER));
  const name = member ? nameOf(member) : textOf(answers, `${MEMBER}name`);
  const tier = member ? String(member.values.tier) : textOf(answers, `${MEMBER}tier`);
  const found = find(sources, 'Tier', tier);
  if (!name || !found) return '';
  return `${name} joins as ${withArticle(nameOf(found))} member`;
}

/** A document by its type and slug. */
export function find(
  sources: readonly Source[],
  typeName: string,
  slug: string,
): Source | undefined {
  return sources.find((source) => source.type.name === typeName && source.slug === slug);
}
