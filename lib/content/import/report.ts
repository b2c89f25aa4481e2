import { counted } from '../../words';
import type { OldAddress } from './answers';

/** Something to know about a file, old or new. */
export interface ReportNote {
  /** What notes are grouped by. */
  kind: string;
  /** Which one of the kind, such as the name of a tag or of a host. */
  name?: string | undefined;
  /**
   * refused: it wasn't brought over; left: it was, for the maintainer to decide;
   * warning: readers get less than they did; info: good to know.
   */
  severity: 'refused' | 'left' | 'warning' | 'info';
  file: string;
  line: number;
  message: string;
}

/** What became of files. */
export interface Tally {
  read: number;
  brought: number;
  /** Already there as they would be brought. */
  there: number;
  /** Already there, but changed since, or others of that name: they stay. */
  kept: number;
}

/** What an import did, or in a dry run would do. */
export interface ImportReport {
  isDryRun: boolean;
  notes: readonly ReportNote[];
  /** The documents that are here, each by its old file and its new one. */
  documents: readonly { from: string; to: string }[];
  /** How many documents had a field taken over, by "theirs → ours". */
  mapped: ReadonlyMap<string, number>;
  /** Files of the documents with a field that the site has no use for, by its name. */
  leftOut: ReadonlyMap<string, readonly string[]>;
  posts: Tally;
  pages: Tally;
  files: Tally;
  /** Redirects that are no document's. */
  redirects: Tally;
  downloads: { wanted: number; fetched: number; there: number; failed: number };
  refused: number;
  addresses: readonly OldAddress[];
}

const SEVERITIES = ['refused', 'left', 'warning', 'info'] as const;
const HEADINGS: Readonly<Record<ReportNote['severity'], string>> = {
  refused: 'Refused',
  left: 'Left for you to decide',
  warning: 'Different from the old site',
  info: 'Good to know',
};
/** As many places are named as tell where to look. */
const PLACES = 3;

/** A kind of note with all of them. */
export interface NoteGroup {
  severity: ReportNote['severity'];
  kind: string;
  notes: readonly ReportNote[];
}

/** Groups notes by their kinds, what matters most first, then what is most frequent. */
export function groupNotes(notes: readonly ReportNote[]): NoteGroup[] {
  const groups = new Map<string, ReportNote[]>();
  for (const note of notes) {
    const key = `${note.severity} ${note.kind}`;
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first ? [{ severity: first.severity, kind: first.kind, notes: group }] : [];
    })
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
        b.notes.length - a.notes.length,
    );
}

/** Writes a report for people: kinds of problems, what became of fields and files, totals. */
export function formatReport(report: ImportReport): string {
  const lines: string[] = [];
  let heading = '';
  for (const { severity, kind, notes } of groupNotes(report.notes)) {
    if (HEADINGS[severity] !== heading) {
      heading = HEADINGS[severity];
      lines.push(...(lines.length > 0 ? [''] : []), `${heading}:`);
    }
    lines.push(`  ${notes.length} × ${kind}${namesOf(notes)}: ${placesOf(notes)}`);
  }
  const section = (title: string, entries: string[]) => {
    if (entries.length > 0)
      lines.push(...(lines.length > 0 ? [''] : []), `${title}: ${entries.join(', ')}`);
  };
  section(
    'Mapped',
    [...report.mapped].sort((a, b) => b[1] - a[1]).map(([names, count]) => `${names} ${count}`),
  );
  section(
    'Left out',
    [...report.leftOut]
      .sort((a, b) => b[1].length - a[1].length)
      .map(([name, files]) => `${name} ${files.length}`),
  );
  const { wanted, fetched, there, failed } = report.downloads;
  if (wanted > 0) {
    const done = report.isDryRun ? 'would be fetched' : 'fetched';
    section('Pictures of other hosts', [
      `${fetched} ${done}`,
      `${there} already there`,
      `${failed} not`,
    ]);
  }
  lines.push(...(lines.length > 0 ? [''] : []), ...totals(report));
  return lines.join('\n');
}

/** The last lines of a report: how many of what there were, and what became of them. */
function totals(report: ImportReport): string[] {
  const { posts, pages, files, redirects, addresses, refused, isDryRun } = report;
  const done = isDryRun ? 'would be imported' : 'imported';
  const line = (noun: string, { read, brought, there, kept }: Tally, verb: string) =>
    `${counted(read, noun)}: ${brought} ${verb}, ${there} already there${kept > 0 ? `, ${kept} changed here and kept` : ''}`;
  const answered = (answer: OldAddress['answer']) =>
    addresses.filter((address) => address.answer === answer).length;
  const fileHere = new Map(report.documents.map(({ from, to }) => [from, to]));
  const left = new Set(
    report.notes
      .filter(({ severity }) => severity === 'left')
      .map(({ file }) => fileHere.get(file) ?? file),
  );
  return [
    ...(files.read > 0 ? [line('file', files, isDryRun ? 'would be copied' : 'copied')] : []),
    ...(redirects.read > 0
      ? [line('redirect', redirects, isDryRun ? 'would be added' : 'added')]
      : []),
    ...(pages.read > 0 ? [line('page', pages, done)] : []),
    line('post', posts, done),
    ...(addresses.length > 0
      ? [
          `${counted(addresses.length, 'old address').replace(/address$|addresss$/, addresses.length === 1 ? 'address' : 'addresses')}: ${answered('same')} the same here, ${answered('redirect')} redirected, ${answered('nothing')} answered by nothing`,
        ]
      : []),
    `${left.size} with something left for you to decide, ${refused} refused`,
  ];
}

/** The names in a group, the most frequent first, where there are any. */
function namesOf(notes: readonly ReportNote[]): string {
  const counts = new Map<string, number>();
  for (const { name } of notes) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  if (names.length === 0) return '';
  return ` (${names.slice(0, PLACES).join(', ')}${names.length > PLACES ? ', …' : ''})`;
}

function placesOf(notes: readonly ReportNote[]): string {
  const places = [...new Set(notes.map(({ file, line }) => `${file}:${line}`))];
  return `${places.slice(0, PLACES).join(', ')}${places.length > PLACES ? ', …' : ''}`;
}
