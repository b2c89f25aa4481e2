import { anyImage } from '../../markdown/images';
import { plainText, wordsOf } from '../../markdown/plain-text';
import { readMarkdown } from '../../markdown/read';
import { site } from '../../site';
import { type Answers, answersOf, isGone, publicDocuments, targetOf } from '../check/answers';
import { nameOf, type Source } from '../check/source';
import { isPublished } from '../published';
import { formerPaths, pageOf } from '../redirects';
import { pair } from './pairs';
import type { ContentState, Picture } from './state';

/** What became of a document. Its title is as an editor wrote it, so it may hold anything. */
export interface DocumentChange {
  /** What a visitor sees of it: a document that was a draft and is public now is added. */
  kind: 'added' | 'moved' | 'changed' | 'removed' | 'unseen';
  file: string;
  title: string;
  /** Address of its page; of a removed one, where it was. Undefined for types without pages. */
  path: string | undefined;
  /** What its former address answers, of a document that was moved or removed. */
  formerly: { path: string; answer: string } | undefined;
  /** What else there is to say: that it is a draft, which fields changed. */
  notes: string[];
  words: { added: number; removed: number };
}

export interface PictureChange {
  kind: 'added' | 'changed' | 'removed';
  file: string;
  bytes: number;
}

/** What differs between two states of the content. */
export interface ContentChanges {
  documents: DocumentChange[];
  /** Redirects that editors asked for and that weren't there before. */
  redirects: { from: string; to: string }[];
  pictures: PictureChange[];
}

/**
 * Compares two states of the content.
 *
 * @param now milliseconds since the epoch, for what is published at a set time.
 */
export function compareContent(
  before: ContentState,
  after: ContentState,
  now: number,
): ContentChanges {
  const answers = ({ sources, files }: ContentState) =>
    answersOf(publicDocuments(sources, now), files);
  const [former, current] = [answers(before), answers(after)];
  const documents = pair(before.sources, after.sources, current.redirects).flatMap(([old, own]) =>
    changeOf(old, own, current, now),
  );
  const asked = new Set(
    after.sources
      .flatMap(({ values }) => formerPaths(values.redirect_from))
      .map(({ path }) => path),
  );
  const redirects = [...asked].flatMap((from) => {
    const to = from && targetOf(from, current);
    return !to || to === from || targetOf(from, former) === to ? [] : [{ from, to }];
  });
  return { documents, redirects, pictures: comparePictures(before.pictures, after.pictures) };
}

function answerAt(path: string, answers: Answers): string {
  const target = targetOf(path, answers);
  if (target === path) return 'another page';
  if (target) return `redirects to ${target}`;
  return isGone(path, answers) ? 'says that it is gone' : 'is lost';
}

function changeOf(
  old: Source | undefined,
  own: Source | undefined,
  answers: Answers,
  now: number,
): DocumentChange[] {
  const source = own ?? old;
  if (!source || (old && own && old.id === own.id && old.text === own.text)) return [];
  const [wasSeen, isSeen] = [isVisible(old, now), isVisible(own, now)];
  const [from, to] = [old, own].map((each) => each && pageOf(each.type.name, each.id));
  const kind = kindOf(wasSeen, isSeen, from !== to);
  const isAway = wasSeen && from !== undefined && (kind === 'moved' || kind === 'removed');
  return [
    {
      kind,
      file: source.file,
      title: nameOf(source),
      path: to ?? from,
      formerly: isAway ? { path: from, answer: answerAt(from, answers) } : undefined,
      notes: notesOf(old, own, now),
      words: compareWords(readerText(old), readerText(own)),
    },
  ];
}

function kindOf(wasSeen: boolean, isSeen: boolean, isElsewhere: boolean): DocumentChange['kind'] {
  if (wasSeen && isSeen) return isElsewhere ? 'moved' : 'changed';
  if (wasSeen) return 'removed';
  return isSeen ? 'added' : 'unseen';
}

function isVisible(source: Source | undefined, now: number): boolean {
  return source !== undefined && isPublished(source.values, now);
}

function notesOf(old: Source | undefined, own: Source | undefined, now: number): string[] {
  if (!own) return old && !isVisible(old, now) ? ['a draft that was deleted'] : [];
  const notes: string[] = [];
  if (own.values.draft === true) notes.push('draft');
  else if (!isVisible(own, now)) notes.push(`public from ${own.values.publish}`);
  if (!old) return notes;
  if (isVisible(own, now) && !isVisible(old, now)) notes.push('was a draft');
  if (old.file !== own.file) notes.push(`was ${old.file}`);
  const names = new Set([...Object.keys(old.values), ...Object.keys(own.values)]);
  const fields = [...names].filter(
    (name) => JSON.stringify(old.values[name]) !== JSON.stringify(own.values[name]),
  );
  if (fields.length > 0) notes.push(`fields: ${fields.join(', ')}`);
  return notes;
}

/** The text of a document as a reader sees it. */
function readerText(source: Source | undefined): string {
  if (!source) return '';
  // What is wrong with an image is the check's to say; here its words count.
  const context = { siteUrl: site.origin, resolveImage: anyImage };
  return plainText(readMarkdown(source.parts, context).safe);
}

/** Counts the words of each text that the other lacks. What only moved isn't counted. */
function compareWords(before: string, after: string): DocumentChange['words'] {
  const counts = new Map<string, number>();
  for (const word of wordsOf(after)) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of wordsOf(before)) counts.set(word, (counts.get(word) ?? 0) - 1);
  let [added, removed] = [0, 0];
  for (const count of counts.values()) {
    added += Math.max(0, count);
    removed += Math.max(0, -count);
  }
  return { added, removed };
}

function comparePictures(
  before: ReadonlyMap<string, Picture>,
  after: ReadonlyMap<string, Picture>,
): PictureChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((file) => {
    const [old, own] = [before.get(file), after.get(file)];
    if (old?.hash === own?.hash) return [];
    const kind = !old ? 'added' : own ? 'changed' : 'removed';
    return [{ kind, file, bytes: own?.bytes ?? 0 } as const];
  });
}
