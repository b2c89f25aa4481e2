import type { Field } from '../../schema/shared';
import { itemFields } from '../../schema/shared';
import { type TypeDefinition, typeDefinitions } from '../check/source';

/** What can be made anew, by the word that `npm run new` takes. */
export const kinds = {
  post: 'a blog post',
  announcement: 'a post that welcomes a member, linked with the member',
  member: 'an organisation, without a post',
  person: 'somebody with a public role',
  project: 'a project that the foundation hosts',
  event: 'an event',
  page: 'a page of text',
} as const;

export type Kind = keyof typeof kinds;

/** Whether a word names a kind of document that can be made. */
export function isKind(word: string): word is Kind {
  return Object.hasOwn(kinds, word);
}

/** Where a value stands in the frontmatter: `title`, or `roles`, 0, `seat`. */
export type Path = readonly (string | number)[];

/** A field of the schema as a question and a flag. */
export interface Asked {
  /** The flag without its dashes, and the answer's name. */
  flag: string;
  path: Path;
  field: Field;
  /** Whether the prompts ask for it; otherwise it can be given by its flag alone. */
  isAsked: boolean;
}

/** Which fields a type is asked for, in this order, and which others have a flag. */
const FIELDS: Readonly<Record<string, { asks: readonly string[]; takes: readonly string[] }>> = {
  Post: {
    asks: ['title', 'date', 'description', 'author', 'tags', 'draft', 'publish'],
    takes: ['authors', 'members', 'boilerplate', 'lang', 'image', 'imageAlt', 'canonical'],
  },
  Member: {
    asks: ['name', 'tier', 'joined', 'website', 'description'],
    takes: ['legalName', 'joinedPrecision', 'headquarters', 'icon', 'logo', 'projects', 'asOf'],
  },
  Person: {
    asks: [
      'name',
      'member',
      'affiliation',
      ...['body', 'title', 'seat', 'since', 'source'].map((name) => `roles.0.${name}`),
    ],
    takes: ['asOf'],
  },
  Project: {
    asks: ['name', 'status', 'accepted', 'licence', 'repository', 'website', 'description'],
    takes: ['announced', 'icon', 'members', 'asOf'],
  },
  Event: {
    asks: ['name', 'start', 'end', 'place', 'kind', 'url', 'description'],
    takes: ['asOf'],
  },
  Page: { asks: ['title', 'description'], takes: ['asOf'] },
};

/** The type of document that a kind is a file of; of an announcement, the post's. */
export function typeOf(kind: Kind): TypeDefinition {
  if (kind === 'announcement') return typeNamed('Post');
  return typeNamed(kind.charAt(0).toUpperCase() + kind.slice(1));
}

/** A type of document by its name. */
export function typeNamed(name: string): TypeDefinition {
  const type = typeDefinitions.find((each) => each.name === name);
  if (!type) throw new Error(`there is no type of document named ${name}`);
  return type;
}

/**
 * The fields of a type that can be given.
 *
 * @param prefix stands before each flag, where a command makes two documents: `member-`.
 */
export function askedOf(type: TypeDefinition, prefix = ''): Asked[] {
  const { asks = [], takes = [] } = FIELDS[type.name] ?? {};
  return [...asks, ...takes].map((name) => {
    const path = name.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const flag = String(path.at(-1)).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const isAsked = asks.includes(name);
    return { flag: prefix + flag, path, field: fieldAt(type.fields, path), isAsked };
  });
}

function fieldAt(fields: Record<string, Field>, [name, , ...rest]: Path): Field {
  const field = fields[String(name)];
  if (!field) throw new Error(`the schema has no field ${String(name)}`);
  return rest.length === 0 ? field : fieldAt(itemFields(field) ?? {}, rest);
}
