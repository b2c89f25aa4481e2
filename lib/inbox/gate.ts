/** Lets one pass at a time, in the order in which they came. */
export function gate() {
  let last: Promise<unknown> = Promise.resolve();

  return function pass<T>(work: () => Promise<T>): Promise<T> {
    const result = last.then(work);
    // Whoever asked hears of a failure; the next one only waits for the end.
    last = result.catch(() => undefined);
    return result;
  };
}
