import type { Source } from '../check/source';
import { pageOf } from '../redirects';

/** A document before and after; one of the two is undefined if it was added or removed. */
export type Pair = [before: Source | undefined, after: Source | undefined];

/**
 * Finds for each document what it was before: the same file; else the one with
 * the same address; else the one whose address it answers for; else the one
 * document of its type with the same title.
 *
 * @param redirects the page by former path, as it is afterwards.
 * @returns what is there afterwards in its order, then what was removed.
 */
export function pair(
  before: readonly Source[],
  after: readonly Source[],
  redirects: ReadonlyMap<string, string>,
): Pair[] {
  const former = new Map<Source, Source>();
  const left = new Set(before);
  const match = (keyBefore: (source: Source) => string, keyAfter = keyBefore) => {
    const byKey = new Map<string, Source[]>();
    for (const old of left) byKey.set(keyBefore(old), [...(byKey.get(keyBefore(old)) ?? []), old]);
    for (const own of after) {
      const found = byKey.get(keyAfter(own)) ?? [];
      const [old] = found;
      if (former.has(own) || !old || found.length > 1 || !left.delete(old)) continue;
      former.set(own, old);
    }
  };
  const addressOf = ({ type, id }: Source) => pageOf(type.name, id) ?? id;
  match(({ id }) => id);
  match(addressOf);
  match((old) => redirects.get(addressOf(old)) ?? addressOf(old), addressOf);
  match(({ type, values }) => JSON.stringify([type.name, values.title, values.name]));
  return [
    ...after.map((own): Pair => [former.get(own), own]),
    ...[...left].map((old): Pair => [old, undefined]),
  ];
}
