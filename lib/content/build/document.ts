import { basename, dirname } from 'node:path';
import { keepRendered } from '../../markdown/contentlayer';
import type { RenderedMarkdown } from '../../markdown/render';
import { documentTypes } from '../../schema';
import { type Field, itemFields } from '../../schema/shared';
import type { Source } from '../check/source';
import type { StoredDocument } from '../store-files';

const computedFields = new Map(
  documentTypes.map(({ def }) => {
    const { name, computedFields = {} } = def();
    return [name, computedFields] as const;
  }),
);

/**
 * A document as contentlayer stores it, made by the same definitions. contentlayer
 * does the same at four times the cost, and writes all documents anew for each
 * that is saved (270 MB with 1,800 posts); a test holds this to it.
 *
 * @param source a document whose frontmatter the check accepts: values are taken as they are.
 * @param rendered what came of its text.
 */
export async function storedDocument(
  source: Source,
  rendered: RenderedMarkdown,
): Promise<StoredDocument> {
  keepRendered(source.id, rendered);
  const document = {
    ...fieldValues(source.type.fields, source.values),
    body: { raw: source.parts.body, html: rendered.html },
    _id: source.id,
    _raw: rawOf(source.id),
  };
  const computed: Record<string, unknown> = {};
  for (const [name, { resolve }] of Object.entries(computedFields.get(source.type.name) ?? {})) {
    computed[name] = await resolve(document);
  }
  return { ...document, ...computed };
}

/** What contentlayer tells computed fields of the file. */
function rawOf(id: string) {
  return {
    sourceFilePath: id,
    sourceFileName: basename(id),
    sourceFileDir: dirname(id),
    contentType: 'markdown' as const,
    flattenedPath: id.replace(/\.[^.]*$/, ''),
  };
}

function fieldValues(
  fields: Record<string, Field>,
  values: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value =
        values[name] ?? ('default' in field ? field.default : undefined) ?? values[name];
      const inner = itemFields(field);
      if (!inner || !Array.isArray(value)) return [name, value];
      // The check accepts nothing but fields in these.
      const items: Record<string, unknown>[] = value;
      return [name, items.map((item) => fieldValues(inner, item))];
    }),
  );
}
