import { distance } from 'fastest-levenshtein';

/** Of a name so long, two slips leave no other that it could be. */
const LONG_NAME = 7;

/**
 * Returns the known field of which a name is most likely a slip: other capitals or
 * separators, one letter more, less or other, two letters that changed places, or
 * two slips in a long name. Names that only look alike, as `name` and `date`, are
 * none: a post with fields of another site's own mustn't stop a build.
 */
export function nearMiss(name: string, known: readonly string[]): string | undefined {
  const written = plain(name);
  if (written.length < 2) return undefined;
  const [nearest] = known
    .map((each) => ({ each, slips: slipsBetween(written, plain(each)) }))
    .filter(({ slips }) => slips <= 1)
    .sort((a, b) => a.slips - b.slips);
  return nearest?.each;
}

function slipsBetween(written: string, meant: string): number {
  const slips = distance(written, meant);
  if (slips !== 2) return slips;
  const isLong = Math.min(written.length, meant.length) >= LONG_NAME;
  return isLong || lettersOf(written) === lettersOf(meant) ? 1 : slips;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_\s]/g, '');
}

function lettersOf(name: string): string {
  return [...name].sort().join('');
}
