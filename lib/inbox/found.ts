/**
 * What a process has found of an inbox, by which it knows when that is gone or another lies
 * in its place.
 */
export interface Found {
  /** Whether there was an inbox when the process looked first. */
  isThere?: boolean;
  /** What tells the database from others, as `identityOf` has it. */
  database?: string;
  /** The secret that hashes are made with. */
  secret?: Buffer;
}

const KEY = Symbol.for('foundation-website.inbox');

/**
 * Returns what this process has found. Next.js may load a module more than once, each time
 * with variables of its own, so it is kept with the process.
 */
export function foundHere(): Found {
  const holder: typeof globalThis & { [KEY]?: Found } = globalThis;
  holder[KEY] ??= {};
  return holder[KEY];
}

/** How an inbox is opened. */
export interface Opening {
  /**
   * Whether it has to be there. Otherwise a file is made where there is none, which is for
   * the server and for whoever asks for it: a command that came to the wrong place would work
   * on an empty inbox, and say that all is done.
   */
  mustExist?: boolean;
  found?: Found;
}
