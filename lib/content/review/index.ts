import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { writeMarkdown } from '../../markdown/write';
import { addressesWithLists } from '../check/lists';
import type { Problem } from '../check/problem';
import { isOfChange } from '../check/report';
import { type ContentChanges, compareContent, type DocumentChange } from './changes';
import type { ContentState } from './state';

export { type ContentState, readState } from './state';

/** How many rows a table has at most: who imports a thousand posts reads no thousand rows. */
const ROWS = 100;

const HEADINGS: [kind: DocumentChange['kind'], heading: string][] = [
  ['added', 'Added'],
  ['moved', 'Moved'],
  ['removed', 'Removed'],
  ['changed', 'Changed'],
  ['unseen', 'Drafts and scheduled posts'],
];

/**
 * What a reviewer should know of a change of the content, in markdown as GitHub
 * reads it. It is made as a tree, so nothing that an editor wrote becomes markup.
 *
 * @param problems what the check says of the state afterwards. Of warnings those
 * of changed files count, and links to those; an error stops the build, wherever it is.
 * @param now milliseconds since the epoch, for what is published at a set time.
 */
export function reviewContent(
  before: ContentState,
  after: ContentState,
  problems: readonly Problem[],
  now: number,
): string {
  const changes = compareContent(before, after, now);
  const texts = new Map(after.sources.map(({ id, text }) => [id, text]));
  const replaced = before.sources.filter(({ id, text }) => texts.get(id) !== text);
  const changed = {
    files: new Set(changes.documents.map(({ file }) => file)),
    addresses: addressesWithLists(replaced),
  };
  const shown = problems.filter(
    (problem) => problem.severity === 'error' || isOfChange(problem, changed),
  );
  const children: RootContent[] = [
    { type: 'heading', depth: 2, children: [text('Content')] },
    paragraph(overview(changes, shown)),
    ...HEADINGS.flatMap(([kind, heading]) => documentTable(kind, heading, changes)),
    ...table(
      'New redirects',
      ['From', 'To'],
      changes.redirects.map(({ from, to }) => [code(from), code(to)]),
    ),
    ...table(
      'Images',
      ['File', 'What', 'Size'],
      changes.pictures.map(({ file, kind, bytes }) => [
        code(file),
        text(kind),
        text(kind === 'removed' ? '' : size(bytes)),
      ]),
    ),
    ...table(
      'Problems',
      ['', 'Where', 'What'],
      shown.map(({ severity, file, line, field, message }) => [
        text(severity),
        code(`${file}:${line}`),
        text(field ? `${field}: ${message}` : message),
      ]),
    ),
  ];
  return `${writeMarkdown({ type: 'root', children })}\n`;
}

function overview({ documents, redirects, pictures }: ContentChanges, problems: Problem[]): string {
  const count = (kind: DocumentChange['kind']) =>
    documents.filter((each) => each.kind === kind).length;
  const isNothing = documents.length + redirects.length + pictures.length === 0;
  const sum = (of: (each: DocumentChange) => number) =>
    documents.reduce((total, each) => total + of(each), 0);
  const added = pictures.filter(({ kind }) => kind === 'added');
  const bytes = added.reduce((total, each) => total + each.bytes, 0);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const parts = [
    ...(['added', 'moved', 'removed', 'changed'] as const).map((kind) =>
      some(count(kind), 'document', kind),
    ),
    some(count('unseen'), 'draft or scheduled post', '', 'drafts or scheduled posts'),
    some(redirects.length, 'redirect', 'added'),
    some(
      sum(({ words }) => words.added),
      'word',
      'added',
    ),
    some(
      sum(({ words }) => words.removed),
      'word',
      'removed',
    ),
    some(added.length, 'image', `added (${size(bytes)})`),
  ].filter(Boolean);
  const changed = isNothing ? 'No content changed.' : sentence(parts);
  const found = [some(errors, 'error'), some(problems.length - errors, 'warning')].filter(Boolean);
  return `${changed} ${found.length > 0 ? sentence(found) : 'The check found no problem.'}`;
}

function documentTable(
  kind: DocumentChange['kind'],
  heading: string,
  { documents }: ContentChanges,
): RootContent[] {
  const rows = documents
    .filter((each) => each.kind === kind)
    .map(({ file, title, path, formerly, notes, words }): PhrasingContent[] => [
      text(title),
      code(path && kind !== 'unseen' ? path : file),
      text([...(formerly ? [`${formerly.path} ${formerly.answer}`] : []), ...notes].join('; ')),
      text(
        [words.added && `+${words.added}`, words.removed && `−${words.removed}`]
          .filter(Boolean)
          .join(' '),
      ),
    ]);
  return table(heading, ['Title', 'Where', 'Notes', 'Words'], rows);
}

function table(heading: string, columns: string[], rows: PhrasingContent[][]): RootContent[] {
  if (rows.length === 0) return [];
  const more = rows.length - ROWS;
  return [
    { type: 'heading', depth: 3, children: [text(heading)] },
    { type: 'table', children: [columns.map(text), ...rows.slice(0, ROWS)].map(tableRow) },
    ...(more > 0 ? [paragraph(`And ${more} more.`)] : []),
  ];
}

function tableRow(cells: PhrasingContent[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })),
  };
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [text(value)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value: oneLine(value) };
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: oneLine(value) };
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, ' ').trim();
}

function some(count: number, noun: string, done = '', nouns = `${noun}s`): string {
  return count === 0 ? '' : `${count} ${count === 1 ? noun : nouns} ${done}`.trim();
}

function sentence(parts: string[]): string {
  return `${parts.join(', ')}.`;
}

/** A number of bytes for readers, in units of 1000: `340 KB`, `1.2 MB`. */
function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
