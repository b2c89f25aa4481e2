import type { Problem } from './problem';
import type { Source } from './source';

/**
 * A rule looks at all documents, since most of them hold between two. Now is in
 * milliseconds since the epoch.
 */
export type Rule = (sources: readonly Source[], now: number) => Problem[];

/** The documents of a type. */
export function ofType(sources: readonly Source[], typeName: string): Source[] {
  return sources.filter(({ type }) => type.name === typeName);
}

/** An error at a field of a document, or at its first line. */
export function error(source: Source, message: string, ...path: (string | number)[]): Problem {
  const line = path.length > 0 ? source.lineOf(...path) : 1;
  const field = path.length > 0 ? path.join('.') : undefined;
  return { severity: 'error', file: source.file, line, field, message };
}

/** A warning at a field of a document, or at its first line. */
export function warning(source: Source, message: string, ...path: (string | number)[]): Problem {
  return { ...error(source, message, ...path), severity: 'warning' };
}
