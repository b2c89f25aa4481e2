/**
 * A function that computes its value on the first call and keeps it. What it
 * returns is shared: callers must not change it, which the type says.
 */
export function once<T extends object>(compute: () => T): () => Readonly<T> {
  let value: T | undefined;
  return () => {
    value ??= compute();
    return value;
  };
}
