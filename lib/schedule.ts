/** When a site was built, and what it will have to be built for again. */
export interface Schedule {
  /** The moment that decided what is public, and which day it was: ISO 8601 in UTC. */
  built: string;
  /**
   * The moments ahead at which something becomes public, or a day begins from which on
   * something reads differently: ISO 8601 in UTC, the next one first. What it is isn't
   * said: the file is part of what is deployed.
   */
  instants: string[];
}

/**
 * The moments of a schedule that have come since the build.
 *
 * @param now milliseconds since the epoch.
 */
export function dueInstants({ instants }: Schedule, now: number): string[] {
  return instants.filter((instant) => Date.parse(instant) <= now);
}
