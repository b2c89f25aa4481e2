import { isPreview } from '../preview';
import { documentTypes } from '../schema';
import { type Field, fieldsOf, itemFields } from '../schema/shared';
import { slugOf } from '../schema/slugs';
import { isPublished, type Publication } from './published';

/** A document with what tells whether it is public. */
type Stored = Publication & { _id: string };

/**
 * Whether this build shows a document: if it is public, and in a preview always.
 *
 * @param now the moment of the build, in milliseconds since the epoch.
 */
function isShown(document: Publication, now: number): boolean {
  return isPreview() || isPublished(document, now);
}

/**
 * What this build shows of all documents. Of what it doesn't show it knows
 * nothing, so fields that name such a document lose that name.
 *
 * @param all the documents by the name of their type.
 * @param now the moment of the build, in milliseconds since the epoch.
 */
export function shownDocuments<Document extends Stored>(
  all: Readonly<Record<string, readonly Document[]>>,
  now: number,
): Record<string, Document[]> {
  const hidden = new Set<string>();
  for (const [typeName, documents] of Object.entries(all)) {
    for (const document of documents) {
      if (!isShown(document, now)) hidden.add(keyOf(typeName, slugOf(typeName, document._id)));
    }
  }
  const fields = new Map(
    documentTypes.map(({ def }) => {
      const definition = def();
      return [definition.name, fieldsOf(definition)] as const;
    }),
  );
  return Object.fromEntries(
    Object.entries(all).map(([typeName, documents]) => [
      typeName,
      documents
        .filter((document) => isShown(document, now))
        .map((document) => withoutNames(document, fields.get(typeName) ?? {}, hidden)),
    ]),
  );
}

/** The same values without the names of hidden documents. */
function withoutNames<Values extends object>(
  values: Values,
  fields: Record<string, Field>,
  hidden: ReadonlySet<string>,
): Values {
  const kept: Record<string, unknown> = Object.fromEntries(Object.entries(values));
  for (const [name, field] of Object.entries(fields)) {
    const value = kept[name];
    const { references } = field;
    const nested = itemFields(field);
    const isKept = (slug: unknown) => !hidden.has(keyOf(references ?? '', String(slug)));
    if (Array.isArray(value)) {
      const items: unknown[] = value.filter(isKept);
      kept[name] = nested ? items.map((item) => withoutNames(Object(item), nested, hidden)) : items;
    } else if (!isKept(value)) {
      kept[name] = undefined;
    }
  }
  return { ...values, ...kept };
}

function keyOf(typeName: string, slug: string): string {
  return `${typeName} ${slug}`;
}
