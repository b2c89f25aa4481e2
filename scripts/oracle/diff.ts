import type { Item, Kind, Reading } from './reading';

/** What one side has and the other hasn't, or has otherwise. */
export interface Difference {
  /**
   * `failure` if our side didn't render the post at all, `lost` for what a browser
   * loses of ours.
   */
  kind: Kind | 'failure' | 'lost';
  ours: string | undefined;
  theirs: string | undefined;
}

/** Everything in which two readings differ, kind by kind. */
export function compareReadings(ours: Reading, theirs: Reading): Difference[] {
  // The keys of a Reading are its kinds: it is made in one place, as a literal.
  return (Object.keys(theirs) as Kind[]).flatMap((kind) =>
    compareItems(ours[kind], theirs[kind]).map((pair) => ({ kind, ...pair })),
  );
}

type Pair = Omit<Difference, 'kind'>;

/**
 * Items that are equal in both, in order, divide the lists. Between them, items
 * that are alike are a pair that differs; the rest is paired as it comes.
 */
function compareItems(ours: readonly Item[], theirs: readonly Item[]): Pair[] {
  return divide({ ours, theirs, aligned: false }, equality)
    .filter(({ aligned }) => !aligned)
    .flatMap((stretch) => divide(stretch, likeness))
    .flatMap(pairUp);
}

/** Items of both sides: one of each that belong together, or what stands between such pairs. */
interface Stretch {
  ours: readonly Item[];
  theirs: readonly Item[];
  aligned: boolean;
}

/** Divides a stretch at the items that belong together by a score. */
function divide({ ours, theirs }: Stretch, score: Score): Stretch[] {
  const stretches: Stretch[] = [];
  const take = (aligned: boolean, from: Position, to: Position) =>
    stretches.push({
      ours: ours.slice(from.ours, to.ours),
      theirs: theirs.slice(from.theirs, to.theirs),
      aligned,
    });
  let from = { ours: 0, theirs: 0 };
  for (const at of alignment(ours, theirs, score)) {
    const next = { ours: at.ours + 1, theirs: at.theirs + 1 };
    take(false, from, at);
    take(true, at, next);
    from = next;
  }
  take(false, from, { ours: ours.length, theirs: theirs.length });
  return stretches;
}

/** The items of a stretch side by side. What only ours has goes unsaid where it may. */
function pairUp({ ours, theirs }: Stretch): Pair[] {
  let surplus = ours.length - theirs.length;
  const counted = ours.filter(({ optional }) => {
    const dropped = optional === true && surplus > 0;
    if (dropped) surplus -= 1;
    return !dropped;
  });
  const length = Math.max(counted.length, theirs.length);
  return Array.from({ length }, (_, index) => ({
    ours: counted[index]?.text,
    theirs: theirs[index]?.text,
  }));
}

/** How much two texts belong together; 0 if they don't. */
type Score = (one: string, other: string) => number;

const equality: Score = (one, other) => (one === other ? 1 : 0);

/** The share of words that two texts have in common, if it is half of them or more. */
const likeness: Score = (one, other) => {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const common = [...words].filter((word) => others.has(word)).length;
  const share = (2 * common) / (words.size + others.size || 1);
  return share < 0.5 ? 0 : share;
};

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}

/** A place in both lists. */
interface Position {
  ours: number;
  theirs: number;
}

/** Positions of the items that belong together, in order, chosen for the greatest sum of scores. */
function alignment(ours: readonly Item[], theirs: readonly Item[], score: Score): Position[] {
  const scores = ours.map((one) => theirs.map((other) => score(one.text, other.text)));
  const scoreAt = (i: number, j: number) => scores[i]?.[j] ?? 0;
  // best[i][j]: the sum that the items from i and from j on can reach.
  const best = Array.from({ length: ours.length + 1 }, () => new Float64Array(theirs.length + 1));
  const bestAt = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = ours.length - 1; i >= 0; i -= 1) {
    const row = best[i];
    for (let j = theirs.length - 1; row && j >= 0; j -= 1) {
      const paired = scoreAt(i, j) + bestAt(i + 1, j + 1);
      row[j] = Math.max(paired, bestAt(i + 1, j), bestAt(i, j + 1));
    }
  }
  const pairs: Position[] = [];
  for (let i = 0, j = 0; i < ours.length && j < theirs.length; ) {
    if (bestAt(i, j) === bestAt(i + 1, j)) i += 1;
    else if (bestAt(i, j) === bestAt(i, j + 1)) j += 1;
    else pairs.push({ ours: i++, theirs: j++ });
  }
  return pairs;
}
