/** A source of repeatable chance: the same seeds give the same sequence everywhere. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number between two bounds, both included. */
  int(min: number, max: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One of a list, each as likely as the others. */
  pick<T>(list: readonly T[]): T;
  /** As many different ones of a list, or all of it if it is shorter. */
  sample<T>(list: readonly T[], count: number): T[];
}

/**
 * Makes a source of chance (mulberry32) out of seeds, so that every document of
 * a corpus has its own: a change to one leaves the others as they are.
 */
export function randomOf(...seeds: number[]): Random {
  let state = seeds.reduce(mix, 0x9e3779b9);

  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(list: readonly T[]): T => at(list, int(0, list.length - 1));

  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    sample: (list, count) => {
      const left = [...list];
      return Array.from({ length: Math.min(count, list.length) }, () =>
        at(left.splice(int(0, left.length - 1), 1), 0),
      );
    },
  };
}

/**
 * Makes a picker by Zipf's law: an item is the rarer, the later it stands.
 *
 * @param items from the most to the least frequent.
 * @param exponent how fast frequency falls with rank.
 */
export function zipf<T>(items: readonly T[], exponent: number): (random: Random) => T {
  // The first ranks are flattened (Mandelbrot), or one word would be a tenth of the text.
  const sums = new Float64Array(items.length);
  let total = 0;
  for (let rank = 0; rank < items.length; rank++) {
    total += (rank + 20) ** -exponent;
    sums[rank] = total;
  }
  return (random) => {
    const wanted = random.next() * total;
    let low = 0;
    let high = items.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? total) <= wanted) low = middle + 1;
      else high = middle;
    }
    return at(items, low);
  };
}

/**
 * Picks among alternatives of different weight.
 *
 * @param alternatives each with its weight; the weights needn't sum to anything.
 */
export function pickWeighted<T>(
  random: Random,
  alternatives: readonly (readonly [weight: number, value: T])[],
): T {
  let left = random.next() * alternatives.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, value] of alternatives) {
    left -= weight;
    if (left < 0) return value;
  }
  return at(alternatives, alternatives.length - 1)[1];
}

/** An item that must be there. */
function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error(`nothing to pick at ${index}`);
  // Within the bounds there is a T, which may itself be undefined.
  return list[index] as T;
}

/** Folds a seed into a state so that near seeds give unlike sequences (murmur3's finalizer). */
function mix(state: number, seed: number): number {
  let bits = Math.imul(state ^ seed, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
