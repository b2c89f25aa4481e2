import { failureOf } from '../../markdown/problems';
import type { Problem } from './problem';
import { error } from './rule';
import type { Source } from './source';

/**
 * Checks documents together. If that throws, those that it throws for are reported, and
 * the others are checked without them.
 *
 * @throws if it throws for none of them alone.
 */
export function checkAll<Document>(
  documents: readonly Document[],
  sourceOf: (document: Document) => Source,
  check: (documents: readonly Document[]) => Problem[],
): Problem[] {
  try {
    return check(documents);
  } catch (thrown) {
    const failures = documents.flatMap((document) => failureFor(document, check));
    if (failures.length === 0) throw thrown;
    const failing = new Set(failures.map(({ document }) => document));
    return [
      ...failures.map(({ document, reason }) => error(sourceOf(document), failureOf(reason))),
      ...checkAll(
        documents.filter((document) => !failing.has(document)),
        sourceOf,
        check,
      ),
    ];
  }
}

function failureFor<Document>(
  document: Document,
  check: (documents: readonly Document[]) => Problem[],
): { document: Document; reason: unknown }[] {
  try {
    check([document]);
    return [];
  } catch (reason) {
    return [{ document, reason }];
  }
}
