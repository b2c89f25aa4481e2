import { ancestorsOf, matchesPattern } from './paths';
import { isRecord } from './yaml';

/** One of the `defaults` of a configuration. */
interface DefaultSet {
  path: string;
  type: string | undefined;
  values: Record<string, unknown>;
}

/** Types that Jekyll still takes by their old names. */
const OLD_TYPES: Readonly<Record<string, string>> = {
  page: 'pages',
  post: 'posts',
  draft: 'drafts',
};

/** Gives the values that documents have by default. */
export type DefaultsOf = (path: string, types: readonly string[]) => Record<string, unknown>;

/**
 * Makes what finds the defaults of a document: of two sets that give one field, the one
 * with the longer path counts, then the one that names a type, then the later one.
 *
 * @param defaults the configuration's list.
 * @param collectionsDir folder of collections, which paths may begin with.
 */
export function defaultsOf(defaults: unknown, collectionsDir: string): DefaultsOf {
  const sets = (Array.isArray(defaults) ? defaults : []).flatMap((set) => setOf(set));
  const inCollections = collectionsDir ? `${collectionsDir}/` : '';
  return (path, types) => {
    let values: Record<string, unknown> = {};
    let strongest: DefaultSet | undefined;
    for (const set of sets) {
      const own = set.path.startsWith(inCollections) ? set.path.slice(inCollections.length) : '';
      if (set.type !== undefined && !types.includes(set.type)) continue;
      if (set.path && !isBelow(path, set.path) && !(own && isBelow(path, own))) continue;
      if (!strongest || outranks(set, strongest)) {
        values = merged(values, set.values);
        strongest = set;
      } else {
        values = merged(set.values, values);
      }
    }
    return values;
  };
}

function setOf(set: unknown): DefaultSet[] {
  if (!isRecord(set) || !isRecord(set.values)) return [];
  const scope = isRecord(set.scope) ? set.scope : {};
  const path = typeof scope.path === 'string' ? scope.path.replace(/^\//, '') : '';
  const type = typeof scope.type === 'string' ? scope.type : undefined;
  return [{ path, type: type && (OLD_TYPES[type] ?? type), values: set.values }];
}

function isBelow(path: string, scope: string): boolean {
  if (!scope.includes('*')) return path.startsWith(scope);
  return ancestorsOf(path).some((each) => matchesPattern(each, scope));
}

function outranks(set: DefaultSet, other: DefaultSet): boolean {
  if (set.path.length !== other.path.length) return set.path.length > other.path.length;
  return set.type !== undefined || other.type === undefined;
}

/** Values with others laid over them, mappings within as well; an empty value covers none. */
export function merged(
  under: Record<string, unknown>,
  over: Record<string, unknown>,
): Record<string, unknown> {
  const result = { ...under };
  for (const [name, value] of Object.entries(over)) {
    const below = result[name];
    if (value === null || value === undefined) result[name] = below ?? value;
    else result[name] = isRecord(below) && isRecord(value) ? merged(below, value) : value;
  }
  return result;
}
