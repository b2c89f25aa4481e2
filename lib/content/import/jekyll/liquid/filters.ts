import { type Context, isTruthy, type Liquid, Value } from 'liquidjs';
import { markdownToHtml } from 'satteri';
import { slugify } from '../permalinks';
import { isRecord } from '../yaml';

/** What liquidjs binds a filter to. */
interface Bound {
  context: Context;
  liquid: Liquid;
}

/** What filters of addresses know of the site. */
export interface SiteAddress {
  url: string | undefined;
  baseurl: string;
}

/** Adds the filters of Jekyll that liquidjs hasn't, or has otherwise. */
export function addFilters(liquid: Liquid, { url, baseurl }: SiteAddress): void {
  const relative = (input: unknown) => {
    const path = textOf(input);
    if (isAbsolute(path)) return path;
    return encodeURI(decodeQuietly(`${baseurl}${path && !path.startsWith('/') ? '/' : ''}${path}`));
  };
  const filters: Record<string, (this: Bound, input: unknown, ...args: unknown[]) => unknown> = {
    relative_url: (input) => (isNil(input) ? input : relative(input)),
    absolute_url: (input) => {
      if (isNil(input)) return input;
      return isAbsolute(textOf(input)) ? textOf(input) : `${url ?? ''}${relative(input)}`;
    },
    strip_index: (input) => textOf(input).replace(/\/index\.html?$/, '/'),
    markdownify: (input) => markdownToHtml(textOf(input), { features: { gfm: true } }).html,
    normalize_whitespace: (input) => textOf(input).replace(/\s+/g, ' ').trim(),
    // The site curls quotation marks itself.
    smartify: (input) => input,
    slugify: (input, mode) =>
      isNil(input) ? input : slugify(textOf(input), textOf(mode) || undefined),
    array_to_sentence_string: (input, connector) =>
      sentence(listOf(input), textOf(connector) || 'and'),
    jsonify: (input) => JSON.stringify(input) ?? 'null',
    inspect: (input) => JSON.stringify(input) ?? 'nil',
    to_integer: (input) =>
      typeof input === 'boolean' ? Number(input) : Number.parseInt(textOf(input), 10) || 0,
    // What is drawn by chance would be another with each import.
    sample: (input) => listOf(input)[0],
    where: (input, property, value) =>
      listOf(input).filter((item) => isSame(propertyOf(item, property), value)),
    find: (input, property, value) =>
      listOf(input).find((item) => isSame(propertyOf(item, property), value)),
    sort(input, property, nils) {
      const list = listOf(input);
      this.context.memoryLimit.use(list.length);
      return sorted(list, property, nils === 'last' ? 1 : -1);
    },
    group_by(input, property) {
      const list = listOf(input);
      this.context.memoryLimit.use(list.length);
      return grouped(list, (item) => propertyOf(item, property));
    },
    *where_exp(input, name, expression): Generator<unknown, unknown, unknown> {
      const kept: unknown[] = [];
      for (const item of listOf(input)) {
        if (isTruthy(yield* evaluated(this, item, name, expression), this.context)) kept.push(item);
      }
      return kept;
    },
    *find_exp(input, name, expression): Generator<unknown, unknown, unknown> {
      for (const item of listOf(input)) {
        if (isTruthy(yield* evaluated(this, item, name, expression), this.context)) return item;
      }
      return undefined;
    },
    *group_by_exp(input, name, expression): Generator<unknown, unknown, unknown> {
      const keys = new Map<unknown, unknown>();
      const list = listOf(input);
      for (const item of list) keys.set(item, yield* evaluated(this, item, name, expression));
      return grouped(list, (item) => keys.get(item));
    },
  };
  for (const [name, filter] of Object.entries(filters)) liquid.registerFilter(name, filter);
}

function* evaluated(
  { context, liquid }: Bound,
  item: unknown,
  name: unknown,
  expression: unknown,
): Generator<unknown, unknown, unknown> {
  const value = new Value(textOf(expression), liquid);
  context.memoryLimit.use(1);
  context.renderLimit.check(performance.now());
  context.push({ [textOf(name)]: item });
  const result = yield value.value(context, true);
  context.pop();
  return result;
}

function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** A value as text; of a document, its address. */
function textOf(value: unknown): string {
  if (isNil(value)) return '';
  return isRecord(value) && typeof value.url === 'string' ? value.url : String(value);
}

function isAbsolute(path: string): boolean {
  return /^[a-z][a-z\d+.-]*:/i.test(path);
}

function decodeQuietly(path: string): string {
  try {
    return decodeURI(path);
  } catch (thrown) {
    if (thrown instanceof URIError) return path;
    throw thrown;
  }
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  if (isNil(value)) return [];
  return isRecord(value) ? Object.values(value) : [value];
}

function propertyOf(item: unknown, property: unknown): unknown {
  let value = item;
  for (const name of textOf(property).split('.')) {
    value = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

function isSame(value: unknown, wanted: unknown): boolean {
  if (isNil(wanted)) return isNil(value);
  const all = Array.isArray(value) ? value : [value];
  return all.some((each) => !isNil(each) && String(each) === String(wanted));
}

function sorted(list: readonly unknown[], property: unknown, nilOrder: number): unknown[] {
  const keyed = list.map((item) => ({
    item,
    key: isNil(property) ? item : propertyOf(item, property),
  }));
  keyed.sort(({ key: a }, { key: b }) => {
    if (isNil(a) || isNil(b)) return isNil(a) === isNil(b) ? 0 : isNil(a) ? nilOrder : -nilOrder;
    return compare(a, b);
  });
  return keyed.map(({ item }) => item);
}

function compare(a: unknown, b: unknown): number {
  const isNumeric = [a, b].every(
    (each) => each instanceof Date || /^\s*-?[\d.]+\s*$/.test(String(each)),
  );
  if (isNumeric) return Number(a) - Number(b);
  const [one, other] = [String(a), String(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function grouped(list: readonly unknown[], keyOf: (item: unknown) => unknown) {
  const groups = new Map<unknown, unknown[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups].map(([name, items]) => ({ name: name ?? '', items, size: items.length }));
}

function sentence(list: readonly unknown[], connector: string): string {
  const words = list.map(textOf);
  if (words.length <= 2) return words.join(` ${connector} `);
  return `${words.slice(0, -1).join(', ')}, ${connector} ${words.at(-1)}`;
}
