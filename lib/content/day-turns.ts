import { bannerTurns } from '../banner';
import { startOfDay } from '../clock';
import { parseDay, parseMonth } from '../dates';
import { parsePostFileName } from '../schema/slugs';
import { renewalDay } from '../security-txt';
import type { Site } from '../site';
import { eventTurn } from './event-days';
import { type Publication, publicFrom } from './published';

/** What a document has that makes pages and files read differently from some day on. */
interface DatedDocument extends Publication {
  _id: string;
  [field: string]: unknown;
}

/**
 * Returns the moments at which days begin from which on the site reads differently, in
 * milliseconds since the epoch: an event is past, the notice comes or goes, a date of a
 * document no longer lies ahead (lastmod in sitemaps), security.txt has to be renewed.
 *
 * Whatever asks the clock for the day (`today` of lib/clock.ts) has its days here;
 * day-turns.test.ts knows who does.
 *
 * @param documents all documents by type, public or not.
 * @param builtOn the day of the build, `YYYY-MM-DD`.
 */
export function dayTurns(
  documents: Readonly<Record<string, readonly DatedDocument[]>>,
  { banner }: Pick<Site, 'banner'>,
  builtOn: string,
): number[] {
  const days = [...bannerTurns(banner), renewalDay(builtOn)];
  const ofDocuments = Object.entries(documents).flatMap(([type, all]) =>
    all.flatMap((document) =>
      daysOf(type, document)
        .map(startOfDay)
        // Before it is public, nothing reads differently for it.
        .filter((moment) => moment > publicFrom(document)),
    ),
  );
  return [...days.map(startOfDay), ...ofDocuments];
}

function daysOf(type: string, document: DatedDocument): string[] {
  const { _id: id, start, end, date, updated, publish, asOf } = document;
  const texts = [date, updated, publish, asOf].filter((each) => typeof each === 'string');
  const days = texts.flatMap((text) => parseDay(text) ?? parseMonth(text) ?? []);
  if (type === 'Post') days.push(...[parsePostFileName(id).day ?? []].flat());
  if (type === 'Event' && typeof start === 'string') {
    days.push(eventTurn({ end: typeof end === 'string' ? end : start }));
  }
  return days;
}
