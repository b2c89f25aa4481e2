import { defineNestedType, type FieldDef } from 'contentlayer2/source-files/schema';

/**
 * What a field's text must be, beyond contentlayer's own type. contentlayer
 * ignores it; the content check reads it, so that there is one schema for both.
 */
export type Format =
  | 'day'
  | 'day-or-month'
  | 'date'
  | 'instant'
  | 'url'
  | 'path'
  | 'picture'
  | 'slug'
  | 'language';

export interface Constraint {
  format?: Format;
  /** Name of the document type whose slugs the value, or each of the list's values, must be one of. */
  references?: string;
  /** The field is accepted because old posts carry it; the site makes no use of it. */
  unused?: true;
}

/** A contentlayer field with what else the check should know of it. */
export type Field = FieldDef & Constraint;

/** A field of one text. */
export const text = (description: string): Field => ({ type: 'string', description });

/** The same that a document can't do without. */
export const requiredText = (description: string): Field => ({
  ...text(description),
  required: true,
});

/** A text that must be what its format asks for. */
export const formatted = (format: Format, description: string): Field => ({
  type: 'string',
  description,
  format,
});

/** A list of texts. */
export const textList = (description: string): Field => ({
  type: 'list',
  of: { type: 'string' },
  description,
});

/** What is so or isn't, and isn't unless it is said. */
export const flag = (description: string): Field => ({
  type: 'boolean',
  default: false,
  description,
});

/** The slug of another document. */
export const referenceTo = (typeName: string, description: string): Field => ({
  type: 'string',
  description,
  references: typeName,
});

/** A list of slugs of other documents. */
export const referencesTo = (typeName: string, description: string): Field => ({
  ...textList(description),
  references: typeName,
});

/** A list of things with fields of their own. The name is that of one of them: `Role`. */
export const listOf = (
  name: string,
  fields: Record<string, Field>,
  description: string,
): Field => ({ type: 'list', of: defineNestedType(() => ({ name, fields })), description });

/** From when on a document is public. */
export const publicationFields = {
  publish: formatted('instant', 'From when on it is public: day and time with offset'),
  draft: flag('Keeps it off the public site'),
};

/** Where a document's page was before. */
export const redirectFrom: Field = {
  type: 'json',
  description: 'Former paths of its page: one or a list',
};

/** How old a statement is: the newest day or month that a source shows it at. */
export const asOf = formatted('day-or-month', 'When this was last known to be so');

/** Public links, each with what it says and where it leads. */
export const links = listOf(
  'Link',
  {
    label: requiredText('What the link says'),
    url: { ...formatted('url', 'Where it leads'), required: true },
  },
  'Public links',
);

/** The fields of the things in a list, or undefined if the list holds plain texts. */
export function itemFields(field: Field): Record<string, Field> | undefined {
  if (field.type !== 'list' || Array.isArray(field.of)) return undefined;
  const item = field.of as { type: string; def?: () => { fields?: unknown } };
  return item.type === 'nested' && item.def ? fieldsOf(item.def()) : undefined;
}

/** A field of old posts that is accepted and named in the check's summary, and has no effect. */
export const unused = (description: string): Field => ({
  type: 'json',
  description,
  unused: true,
});

/**
 * The fields of a document type by name.
 *
 * @throws if the type lists its fields as an array; ours never do.
 */
export function fieldsOf(definition: { fields?: unknown }): Record<string, Field> {
  const { fields } = definition;
  if (!fields || Array.isArray(fields)) throw new Error('fields are written as an object here');
  // contentlayer types fields as FieldDef; ours are built by the helpers above.
  return fields as Record<string, Field>;
}
