import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageResolver } from '../../images/files';
import { type RenderedMarkdown, renderMarkdown } from '../../markdown/render';
import { site } from '../../site';
import type { Source } from './source';

/** Where documents and pictures are, from the project's folder. */
export interface Folders {
  content: string;
  public: string;
}

/** What rendering a text told, as far as the check asks. */
export type TextFindings = Pick<
  RenderedMarkdown,
  'problems' | 'links' | 'pictures' | 'ids' | 'text'
>;

/** What is kept of a text, and by what it is known to be what rendering would tell again. */
interface Kept extends TextFindings {
  /** Hash of the text. */
  hash: string;
  /** The images that it names, each with a hash of what was found of it. */
  images: [source: string, found: string][];
}

/** The findings of texts that were rendered before, by file. */
export interface Renderings {
  /** Renders a document's text, unless the same was rendered before and its images are what they were. */
  findingsOf(source: Source, folders: Folders): Promise<TextFindings>;
  /** Keeps for later what was asked for since the last time; a memory without a file keeps it anyway. */
  save(): Promise<void>;
}

/** What decides what comes of a text, beside the text: the code, and the packages that it uses. */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const CODE = ['lib/markdown', 'lib/images'];
const PACKAGES = 'package-lock.json';

/**
 * Opens the memory of texts that were rendered before. What other code or other
 * packages rendered counts for nothing.
 *
 * @param file where it is kept between runs; without one it ends with the process.
 */
export async function openRenderings(file?: string): Promise<Renderings> {
  const code = file ? await hashOfCode() : '';
  const kept = file ? await readKept(file, code) : new Map<string, Kept>();
  const used = new Map<string, Kept>();
  let isChanged = false;

  return {
    async findingsOf(source, folders) {
      const resolve = imageResolver(folders.public, folderOf(source, folders));
      const hash = hashOf(source.text);
      const before = used.get(source.file) ?? kept.get(source.file);
      const isKnown =
        before?.hash === hash &&
        before.images.every(([image, found]) => hashOf(resolve(image)) === found);
      const findings = isKnown ? before : { hash, ...(await render(source, resolve)) };
      isChanged ||= !isKnown;
      used.set(source.file, findings);
      return findings;
    },
    async save() {
      if (!file || (!isChanged && used.size === kept.size)) return;
      await mkdir(dirname(file), { recursive: true });
      // Two checks may run at one time.
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, JSON.stringify({ code, texts: [...used] }));
      await rename(draft, file);
      isChanged = false;
    },
  };
}

/** All that comes of a document's text. */
export function renderSource(source: Source, folders: Folders): Promise<RenderedMarkdown> {
  const resolveImage = imageResolver(folders.public, folderOf(source, folders));
  return renderMarkdown(source.text, { siteUrl: site.origin, resolveImage });
}

/** The folder of a document, from the project's. */
export function folderOf({ id }: Pick<Source, 'id'>, folders: Folders): string {
  return relative('.', join(folders.content, dirname(id)));
}

async function render(source: Source, resolve: ReturnType<typeof imageResolver>) {
  const images = new Map<string, string>();
  const { problems, links, pictures, ids, text } = await renderMarkdown(source.text, {
    siteUrl: site.origin,
    resolveImage: (image) => {
      const found = resolve(image);
      images.set(image, hashOf(found));
      return found;
    },
  });
  return { problems, links, pictures, ids, text, images: [...images] };
}

async function readKept(file: string, code: string): Promise<Map<string, Kept>> {
  try {
    const { code: before, texts }: { code: string; texts: [string, Kept][] } = JSON.parse(
      await readFile(file, 'utf8'),
    );
    return new Map(before === code ? texts : []);
  } catch {
    // There is none yet, or it was broken off: then all is rendered.
    return new Map();
  }
}

async function hashOfCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of CODE) {
    const names = (await readdir(join(ROOT, folder))).filter((name) =>
      /^(?!.*\.test\.ts$).*\.ts$/.test(name),
    );
    for (const name of names.sort()) hash.update(await readFile(join(ROOT, folder, name)));
  }
  // A copy of the project that uses another's packages has no list of its own.
  const packages = await readFile(join(ROOT, PACKAGES), 'utf8').catch(() => '');
  return hash.update(packages).digest('base64url');
}

function hashOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return createHash('sha256').update(text).digest('base64url');
}
