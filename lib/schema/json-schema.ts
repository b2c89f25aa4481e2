import { documentTypes } from '.';
import { formats } from './formats';
import { type Field, fieldsOf, itemFields } from './shared';

/** A JSON Schema, as far as this file writes them. */
interface JsonSchema {
  [keyword: string]: unknown;
}

/**
 * The frontmatter of all types of documents as one JSON Schema for editors' tools,
 * in draft 7, which is the newest that those for YAML read. Each type is a
 * definition by its name: `#/definitions/Post`.
 */
export function frontmatterSchema(): JsonSchema {
  const definitions = documentTypes.map(({ def }) => {
    const { name, description, fields } = def();
    return [name, { description, ...objectSchema(fieldsOf({ fields })) }] as const;
  });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Frontmatter of the documents in content/',
    definitions: Object.fromEntries(definitions),
    anyOf: definitions.map(([name]) => ({ $ref: `#/definitions/${name}` })),
  };
}

/** A snippet of Visual Studio Code: what is typed for it, and what comes of that. */
interface Snippet {
  prefix: string;
  scope: 'markdown';
  description: string;
  body: string;
}

/**
 * The fields of all types as snippets, which that editor completes in markdown without
 * an extension. Fields of one name that say different things are two.
 */
export function frontmatterSnippets(): Record<string, Snippet> {
  const snippets: Record<string, Snippet> = {};
  for (const { def } of documentTypes) {
    const { name: type, fields } = def();
    for (const [name, field] of Object.entries(fieldsOf({ fields }))) {
      if (field.unused) continue;
      const description = describeField(field);
      const same = Object.values(snippets).some(
        (each) => each.prefix === name && each.description === description,
      );
      if (same) continue;
      const body = `${name}:${placeholderOf(field)}`;
      snippets[`${type}: ${name}`] = { prefix: name, scope: 'markdown', description, body };
    }
  }
  return snippets;
}

/** What stands behind the colon: where the cursor stops, and what may be chosen there. */
function placeholderOf(field: Field): string {
  if (field.type === 'enum') return ` $\{1|${field.options.join(',')}|}`;
  if (field.type === 'boolean') return ' true';
  const nested = itemFields(field);
  if (!nested) return field.type === 'list' ? ' [$1]' : ' $1';
  const lines = Object.keys(nested).map((name, index) => `${name}: $${index + 1}`);
  return `\n  - ${lines.join('\n    ')}`;
}

function objectSchema(fields: Record<string, Field>): JsonSchema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
    required: entries.filter(([, { required }]) => required).map(([name]) => name),
    additionalProperties: false,
  };
}

function fieldSchema(field: Field): JsonSchema {
  const description = describeField(field);
  const isGiven = 'default' in field && field.default !== undefined;
  const common = { description, ...(isGiven ? { default: field.default } : {}) };
  // A field without a value counts as left out, unless it must be there.
  const orNothing = (type: string) => (field.required ? type : [type, 'null']);
  switch (field.type) {
    case 'string':
      return { ...common, type: orNothing('string'), ...textSchema(field) };
    case 'enum':
      return { ...common, enum: field.required ? field.options : [...field.options, null] };
    case 'list': {
      const nested = itemFields(field);
      const items = nested ? objectSchema(nested) : { type: 'string', pattern: '\\S' };
      return { ...common, type: orNothing('array'), items };
    }
    case 'boolean':
    case 'number':
      return { ...common, type: orNothing(field.type) };
    default:
      return common;
  }
}

function textSchema({ format, required }: Field): JsonSchema {
  if (!format) return required ? { pattern: '\\S' } : {};
  const { pattern, ask } = formats[format];
  return {
    pattern: required ? pattern : `^\\s*$|${pattern}`,
    // What Red Hat's YAML server says instead of naming the pattern.
    patternErrorMessage: `This isn't ${ask}.`,
  };
}

function describeField({ description = '', format, references, unused }: Field): string {
  const parts = [description];
  if (format) parts.push(`Write ${formats[format].ask}.`);
  if (references) parts.push(`It names a file in content/${folderOf(references)}/, without .md.`);
  if (unused) parts.push('The site makes no use of it.');
  return parts.map((part) => part.replace(/([^.])$/, '$1.')).join(' ');
}

function folderOf(typeName: string): string {
  const type = documentTypes.find(({ def }) => def().name === typeName);
  return type?.def().filePathPattern?.replace(/\/[\s\S]*/, '') ?? '';
}
