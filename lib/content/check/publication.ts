import { formatDate, formatInstant, parseDay } from '../../dates';
import { parsePostFileName } from '../../schema/slugs';
import { isPublished, publicFrom } from '../published';
import { builtSchedule } from '../schedule';
import { placedFields } from './fields';
import type { Problem } from './problem';
import { error, ofType, type Rule, warning } from './rule';
import type { Source } from './source';

const DAY = 24 * 60 * 60 * 1000;

/** A document says in one way when it is public. */
export const publicationIsSaidOnce: Rule = (sources) =>
  sources
    .filter(({ values }) => values.draft === true && values.publish !== undefined)
    .map((source) =>
      warning(source, 'has no effect on a draft; take out draft: true, or this line', 'publish'),
    );

/**
 * A post of a day to come says how it waits for it: its day alone keeps no post
 * back. Tomorrow is today already where the day begins first.
 */
export const daysToComeAreWaitedFor: Rule = (sources, now) => {
  const tomorrow = new Date(now + DAY).toISOString().slice(0, 10);
  return ofType(sources, 'Post').flatMap((post) => {
    const { date, publish, draft } = post.values;
    const day = typeof date === 'string' ? parseDay(date) : parsePostFileName(post.id).day;
    if (!day || day <= tomorrow || publish || draft === true) return [];
    return [
      error(
        post,
        `missing; the post is of ${formatDate(day)}, but would be public at once; add a line publish: ${day}T10:00-08:00, or draft: true`,
        'publish',
      ),
    ];
  });
};

/** What a document names in a field is public when it is itself; the site leaves out what isn't. */
export const referencesArePublic: Rule = (sources, now) => {
  const named = new Map(sources.map((source) => [`${source.type.name} ${source.slug}`, source]));
  return sources.flatMap((source) =>
    placedFields(source).flatMap(({ path, field: { references }, value }) => {
      if (!references) return [];
      const slugs: unknown[] = Array.isArray(value) ? value : [value];
      return slugs.flatMap((slug) => {
        const target = named.get(`${references} ${slug}`);
        if (!target || !isLater(target, source, now)) return [];
        const message = `${target.file} ${stateOf(target)}, and is left out until it is public`;
        return [warning(source, message, ...path)];
      });
    }),
  );
};

/**
 * That a page leads to one that isn't public when it is itself: readers would find nothing there.
 *
 * @param now milliseconds since the epoch.
 */
export function linkToUnpublished(
  source: Source,
  target: Source,
  { address, line }: { address: string; line: number },
  now: number,
): Problem[] {
  if (!isLater(target, source, now)) return [];
  const message = `link to ${address}: ${target.file} ${stateOf(target)}; take the link out, or publish this one with it`;
  return [{ ...error(source, message), line, near: address }];
}

/**
 * Finds what should have become public since the last build that lies in the
 * project's folder, and hasn't.
 *
 * @param projectDir the folder that holds `.next`.
 * @param now milliseconds since the epoch.
 */
export async function checkDue(
  projectDir: string,
  sources: readonly Source[],
  now: number,
): Promise<Problem[]> {
  const schedule = await builtSchedule(projectDir);
  if (!schedule) return [];
  const built = Date.parse(schedule.built);
  return sources
    .filter(({ values }) => publicFrom(values) > built && publicFrom(values) <= now)
    .map((source) => {
      const moment = formatInstant(new Date(publicFrom(source.values)).toISOString());
      const message = `due since ${moment}, after the last build here; the next build brings it live`;
      return warning(source, message, 'publish');
    });
}

/**
 * Whether a document becomes public after another does, and isn't yet. A check that
 * passed once passes later too.
 */
function isLater(target: Source, source: Source, now: number): boolean {
  return publicFrom(target.values) > publicFrom(source.values) && !isPublished(target.values, now);
}

function stateOf({ values }: Source): string {
  const from = publicFrom(values);
  if (!Number.isFinite(from)) return 'is a draft';
  return `becomes public on ${formatInstant(new Date(from).toISOString())}`;
}
