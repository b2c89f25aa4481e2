import { dayAfter } from './dates';
import type { Site } from './site';

type Banner = Site['banner'];

/**
 * Returns the notice that stands above every page on a day, if there is one.
 *
 * @param day `YYYY-MM-DD`.
 */
export function bannerOn(day: string, banner: Banner): Banner {
  return banner && banner.from <= day && day <= banner.until ? banner : undefined;
}

/** Returns the days from which on the notice is there, and is no longer. */
export function bannerTurns(banner: Banner): string[] {
  return banner ? [banner.from, dayAfter(banner.until)] : [];
}
