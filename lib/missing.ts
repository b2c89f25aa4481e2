/**
 * Tells whether an error has one of these codes: those of the system, as `ENOENT`,
 * or the number that a process ended with.
 */
export function hasCode(error: unknown, ...codes: (string | number)[]): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (typeof error.code === 'string' || typeof error.code === 'number') &&
    codes.includes(error.code)
  );
}

/**
 * Waits for what reads a file or folder.
 *
 * @param otherwise is returned if there is no such file or folder.
 * @throws whatever else goes wrong: a file that can't be read isn't one that is missing.
 */
export async function unlessMissing<T, Other>(
  reading: Promise<T>,
  otherwise: Other,
): Promise<T | Other> {
  try {
    return await reading;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return otherwise;
    throw error;
  }
}
