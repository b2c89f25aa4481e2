import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hasCode, unlessMissing } from '../../missing';
import { inThreads } from '../../threads';
import { writeAtOnce } from '../../write-at-once';
import type { Source } from '../check/source';
import { STORE_FOLDER, type StoredEntry, storedFile } from '../store-files';
import { hashOfCode } from './code';
import { type Folders, hashOf, type RenderedFile, resolverOf } from './render-file';
import { failedTask, type RenderTask, renderTask } from './render-task';

/** What is kept of a file, and by what it is known to be what rendering would tell again. */
interface Kept extends RenderedFile {
  /** Hash of the file's text. */
  hash: string;
}

/** The memory of what came of files. */
export interface Renderings {
  /**
   * What came of files, in their order. They are rendered, unless the same was
   * rendered before and its images are what they were.
   */
  of(sources: readonly Source[], folders: Folders): Promise<RenderedFile[]>;
  /** Keeps for later what was asked for since it was opened, and nothing else; without a file it is kept anyway. */
  save(): Promise<void>;
}

const WORKER = fileURLToPath(new URL('./render-worker.mjs', import.meta.url));

/** It takes a thread a second or two to begin; so many characters are read meanwhile. */
const WORTH_THREADS = 2_000_000;
/** Milliseconds after which a document that nobody asked for is no longer kept. */
const KEPT_UNUSED = 24 * 60 * 60_000;

/**
 * Opens the memory of files that were rendered before. What other code or other
 * packages rendered counts for nothing.
 *
 * @param file where it is kept between runs; the documents are put into the store
 * then, too. Without one it ends with the process, and nothing is stored.
 */
export async function openRenderings(file?: string): Promise<Renderings> {
  const code = file ? await hashOfCode() : undefined;
  const kept = file ? await readKept(file, code) : new Map<string, Kept>();
  const inStore = new Set(await unlessMissing(readdir(STORE_FOLDER), []));
  const used = new Map<string, Kept>();
  let isChanged = false;

  function known(source: Source, folders: Folders, hash: string): Kept | undefined {
    const before = used.get(source.file) ?? kept.get(source.file);
    if (before?.hash !== hash || before.failure !== undefined) return undefined;
    if (before.stored && !inStore.has(before.stored._file)) return undefined;
    const resolve = resolverOf(source, folders);
    const isSame = before.images.every(([image, found]) => hashOf(resolve(image)) === found);
    return isSame ? before : undefined;
  }

  return {
    async of(sources, folders) {
      const hashes = sources.map(({ text }) => hashOf(text));
      const results = sources.map((source, at) => known(source, folders, hashes[at] ?? ''));
      const unknown = sources.filter((_, at) => !results[at]);
      isChanged ||= unknown.length > 0;
      const rendered = await renderAll(unknown, folders, code);
      return sources.map((source, at) => {
        const result = results[at] ?? { hash: hashes[at] ?? '', ...next(rendered) };
        used.set(source.file, result);
        if (result.stored) inStore.add(result.stored._file);
        return result;
      });
    },
    async save() {
      if (!file || (!isChanged && used.size === kept.size)) return;
      // What failed is tried again the next time.
      const files = [...used].filter(([, { failure }]) => failure === undefined);
      await writeAtOnce(file, JSON.stringify({ code, files }));
      await removeUnused([...used.values()].flatMap(({ stored }) => stored ?? []));
      isChanged = false;
    },
  };
}

function next(rendered: RenderedFile[]): RenderedFile {
  const first = rendered.shift();
  if (!first) throw new Error('fewer files were rendered than asked for');
  return first;
}

/** Renders files, in several threads if it is worth it. */
function renderAll(
  sources: readonly Source[],
  folders: Folders,
  code: string | undefined,
): Promise<RenderedFile[]> {
  const characters = sources.reduce((sum, { text }) => sum + text.length, 0);
  const tasks = sources.map(
    ({ id, file, text }): RenderTask => ({
      ...{ id, file, text, folders, code },
    }),
  );
  const work = { worker: WORKER, run: renderTask, failed: failedTask };
  return inThreads(tasks, work, characters >= WORTH_THREADS);
}

async function readKept(file: string, code: string | undefined): Promise<Map<string, Kept>> {
  try {
    const { code: before, files }: { code: string; files: [string, Kept][] } = JSON.parse(
      await readFile(file, 'utf8'),
    );
    return new Map(before === code ? files : []);
  } catch (error) {
    // There is none yet, or it was broken off: then all is rendered.
    if (hasCode(error, 'ENOENT') || error instanceof SyntaxError) return new Map();
    throw error;
  }
}

/** Another server may still read what was right a moment ago, so that goes later. */
async function removeUnused(stored: readonly StoredEntry[]): Promise<void> {
  const wanted = new Set(stored.map(({ _file }) => _file));
  for (const name of await unlessMissing(readdir(STORE_FOLDER), [])) {
    if (wanted.has(name)) continue;
    const { mtimeMs } = await stat(storedFile(name));
    if (mtimeMs < Date.now() - KEPT_UNUSED) await rm(storedFile(name), { force: true });
  }
}
