import Validator from '@adobe/structured-data-validator';
import { readVocabulary, shortOf } from './schema-org';

type JsonObject = Readonly<Record<string, unknown>>;

const vocabulary = readVocabulary();
const validator = new Validator(vocabulary.asJsonLd);

/**
 * What is wrong with a document's JSON-LD, by the vocabulary of schema.org: types
 * and properties that don't exist, properties that a type doesn't have, and values
 * that aren't of the property's kind; also what Google requires of the kinds it
 * shows in results. It is stricter than schema.org's own words, which let a text
 * stand for any thing.
 *
 * @param jsonLd parsed: a node, a list of nodes, or an object with `@graph`.
 * @returns a line each, none if it is valid.
 */
export async function complaintsOf(jsonLd: unknown): Promise<string[]> {
  const roots = rootsOf(jsonLd);
  const complaints = contextsOf(jsonLd)
    .filter((context) => !/^https?:\/\/schema\.org\/?$/.test(String(context)))
    .map((context) => `@context is ${JSON.stringify(context)}`);

  for (const root of roots) {
    const type = String(typesOf(root)[0]);
    // The validator writes into what it is given.
    const issues = await validator.validate({ jsonld: { [type]: [structuredClone(root)] } });
    // Google asks for the licence of every picture that stands by itself, to show it as licensed.
    const counted = issues.filter(
      ({ errorType, severity }) =>
        errorType === 'schemaOrg' || (severity === 'ERROR' && type !== 'ImageObject'),
    );
    complaints.push(
      ...counted.map(({ path, issueMessage }) => `${placeOf(path)}: ${issueMessage}`),
    );
  }

  const named = nodesById(roots);
  return [...complaints, ...roots.flatMap((root) => misplaced(root, named))];
}

/** Values in a node, and in all nodes within, that are of no kind that their property takes. */
function misplaced(node: JsonObject, named: ReadonlyMap<string, JsonObject>): string[] {
  const types = typesOf(node);
  if (types.length === 0 && !('@id' in node)) return ['a node has no @type'];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key.startsWith('@')) return [];
    // https://schema.org/docs/actions.html#part-4
    const range = /-(?:input|output)$/.test(key)
      ? ['Text', 'PropertyValueSpecification']
      : vocabulary.rangeOf(shortOf(key));
    return [value].flat().flatMap((each) => [
      // Of a property that doesn't exist, the validator tells.
      ...(range.length === 0 || suits(each, range, named)
        ? []
        : [`${types.join()}.${key}: ${JSON.stringify(each)} is none of ${range.join(', ')}`]),
      ...(isObject(each) && !('@value' in each) ? misplaced(each, named) : []),
    ]);
  });
}

/** Whether a value is of one of the kinds of a range. */
function suits(
  value: unknown,
  range: readonly string[],
  named: ReadonlyMap<string, JsonObject>,
): boolean {
  if (isObject(value)) {
    if ('@value' in value) return suits(value['@value'], range, named);
    const types = typesOf(named.get(String(value['@id'])) ?? value);
    // A node that is described elsewhere may be of any type, and of unknown types the validator tells.
    return types.every((type) => vocabulary.typesOf(type).length === 0) || isOfRange(types, range);
  }
  if (range.some((kind) => isLiteralOf(kind, value))) return true;
  // A member of an enumeration is written as its address.
  return typeof value === 'string' && isOfRange(vocabulary.typesOf(shortOf(value)), range);
}

function isOfRange(types: readonly string[], range: readonly string[]): boolean {
  return types.flatMap(vocabulary.ancestry).some((type) => range.includes(type));
}

/** Whether a literal is written as schema.org's data type says: https://schema.org/DataType */
function isLiteralOf(dataType: string, value: unknown): boolean {
  if (dataType === 'Boolean') return typeof value === 'boolean';
  if (dataType === 'Integer') return Number.isInteger(value);
  if (dataType === 'Number' || dataType === 'Float') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  // Anything may be named by its address alone, as Google has it for an item of a list.
  if (dataType === 'URL' || dataType === 'Thing') return URL.canParse(value);
  if (dataType === 'Date') return /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(value) && isDay(value);
  if (dataType === 'DateTime') return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) && isDay(value);
  if (dataType === 'Time') return /^\d\d:\d\d(?::\d\d)?/.test(value);
  if (dataType === 'Duration') return /^P(?=.)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(value);
  const kinds = vocabulary.ancestry(dataType);
  // A measure, such as a distance, may be written as a number with its unit.
  if (kinds.includes('Quantity')) return /^\d+(?:\.\d+)? \p{L}+$/u.test(value);
  return kinds.includes('Text') && value.trim() !== '';
}

/** Whether the calendar has the day that a date or time begins with: `2025-02-30` isn't one. */
function isDay(date: string): boolean {
  const day = date.slice(0, 10);
  const time = Date.parse(day);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

function rootsOf(jsonLd: unknown): JsonObject[] {
  return [jsonLd].flat().flatMap((each) => {
    if (!isObject(each)) return [];
    return '@graph' in each ? [each['@graph']].flat().filter(isObject) : [each];
  });
}

function contextsOf(jsonLd: unknown): unknown[] {
  return [jsonLd].flat().map((each) => (isObject(each) ? each['@context'] : undefined));
}

/** All nodes that tell their type, by their `@id`. */
function nodesById(nodes: readonly JsonObject[]): Map<string, JsonObject> {
  const named = new Map<string, JsonObject>();
  for (const node of nodes) {
    if ('@id' in node && '@type' in node) named.set(String(node['@id']), node);
    for (const [id, inner] of nodesById(Object.values(node).flat().filter(isObject))) {
      named.set(id, inner);
    }
  }
  return named;
}

function typesOf(node: JsonObject): string[] {
  return '@type' in node ? [node['@type']].flat().map((type) => shortOf(String(type))) : [];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf(path: readonly { type?: string | string[]; property?: string }[]): string {
  return path.map(({ type, property }) => property ?? String(type)).join('.');
}
