import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unlessMissing } from '../missing';
import type { Schedule } from '../schedule';
import { type Publication, publicFrom } from './published';

/** Where a build writes its schedule, for the app to be compiled with. */
export const SCHEDULE_FILE = '.generated/schedule.json';

/** Where the schedule of a build lies that came to its end. */
export const BUILT_SCHEDULE_FILE = '.next/schedule.json';

/**
 * The schedule of a build.
 *
 * @param documents all documents, public or not.
 * @param turns moments at which a day begins from which on something reads differently.
 * @param now the moment of the build. All are in milliseconds since the epoch.
 */
export function scheduleOf(
  documents: readonly Publication[],
  turns: readonly number[],
  now: number,
): Schedule {
  const ahead = [...documents.map(publicFrom), ...turns].filter(
    (moment) => moment > now && Number.isFinite(moment),
  );
  const instants = [...new Set(ahead)].sort((a, b) => a - b);
  return {
    built: new Date(now).toISOString(),
    instants: instants.map((instant) => new Date(instant).toISOString()),
  };
}

/**
 * The schedule of the build that lies in a project's folder; undefined if there
 * is none, or it was broken off.
 */
export async function builtSchedule(folder: string): Promise<Schedule | undefined> {
  const text = await unlessMissing(readFile(join(folder, BUILT_SCHEDULE_FILE), 'utf8'), undefined);
  return text === undefined ? undefined : JSON.parse(text);
}
