import { calendarOf } from '../calendar';
import { today } from '../clock';
import { once } from '../once';
import { calendarPath, markdownPath } from '../paths';
import { SECURITY_TXT, securityTxt } from '../security-txt';
import { dataFiles } from './data';
import { allEvents } from './events';
import { feedFiles } from './feeds';
import { sitemaps } from './sitemaps';
import { siteIndex, siteInFull, twins } from './twins';

/** What writes a file's text. */
type Write = () => string;

/**
 * All files that the site has for programs beside its pages: feeds, sitemaps, data,
 * calendars, pages as markdown.
 *
 * @returns what writes each, by its path below the site's root, without a slash before it.
 */
export const siteFiles = once((): ReadonlyMap<string, Write> => {
  const files: [path: string, write: Write][] = [
    ...feedFiles(),
    ...[...twins()].map(([path, write]): [string, Write] => [markdownPath(path), write]),
    ...[...sitemaps()].map(([name, text]): [string, Write] => [`/${name}`, () => text]),
    ...[...dataFiles()].map(([name, text]): [string, Write] => [`/api/${name}`, () => text]),
    ...allEvents().map((event): [string, Write] => [
      calendarPath(event.path),
      () => calendarOf([event]),
    ]),
    // A calendar has an event: https://www.rfc-editor.org/rfc/rfc5545#section-3.6
    ...(allEvents().length > 0
      ? [['/events.ics', () => calendarOf(allEvents())] satisfies [string, Write]]
      : []),
    ['/llms.txt', siteIndex],
    ['/llms-full.txt', siteInFull],
    [SECURITY_TXT, () => securityTxt(today())],
  ];
  return new Map(files.map(([path, write]) => [path.slice(1), write]));
});
