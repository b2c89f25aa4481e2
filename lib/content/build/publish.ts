import { now, today } from '../../clock';
import { readPicture } from '../../images/files';
import { makeVariants } from '../../images/variants';
import { documentTypes } from '../../schema';
import { site } from '../../site';
import { writeAtOnce } from '../../write-at-once';
import { dayTurns } from '../day-turns';
import { SCHEDULE_FILE, scheduleOf } from '../schedule';
import { shownDocuments } from '../shown';
import { INDEX_FILE, type StoredEntry, type StoreIndex, VERSION_FILE } from '../store-files';
import { hashOf } from './render-file';

/** Where copies of pictures are kept between builds; hosts keep this folder too. */
const IMAGE_CACHE = '.next/cache/media';

/**
 * Makes of the stored documents what the site reads: the smaller copies of images;
 * an index of all documents that this build shows, without their bodies; the
 * schedule of what becomes public or reads differently later; and a version that changes with any of
 * it, which the store imports so that the dev server refreshes open pages.
 *
 * @param documents all there are by type, public or not.
 */
export async function publishContent(documents: StoreIndex): Promise<void> {
  const moment = now();
  const types = documentTypes.map(({ def }) => def().name);
  const all = Object.fromEntries(types.map((name) => [name, documents[name] ?? []]));
  const index: StoreIndex = shownDocuments<StoredEntry>(all, moment);
  await makeImages(Object.values(index).flat());
  const schedule = scheduleOf(Object.values(all).flat(), dayTurns(all, site, today()), moment);
  await writeAtOnce(SCHEDULE_FILE, JSON.stringify(schedule));
  const text = JSON.stringify(index);
  await writeAtOnce(INDEX_FILE, text);
  // The last step: the dev server refreshes pages when this changes.
  await writeAtOnce(VERSION_FILE, JSON.stringify({ version: hashOf(text) }));
}

async function makeImages(documents: readonly StoredEntry[]): Promise<void> {
  const files = documents.flatMap(({ images = [] }) => images.map(({ file }) => file));
  const encoded = await encodeCopies(new Set(files));
  if (encoded > 0) console.log(`Encoded ${encoded} smaller copies of images.`);
}

/**
 * Makes the smaller copies of pictures, those that aren't there yet.
 *
 * @param files paths from the project's folder.
 * @returns how many had to be encoded.
 */
export async function encodeCopies(files: Iterable<string>): Promise<number> {
  let encoded = 0;
  for (const file of files) encoded += await makeVariants(readPicture(file), 'public', IMAGE_CACHE);
  return encoded;
}
