import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { now } from '../../clock';
import { FORMER_PATHS_FILE, type FormerPage } from '../../former-paths';
import { publicAddress } from '../../images/files';
import { failureOf } from '../../markdown/problems';
import type { RenderedMarkdown } from '../../markdown/render';
import { unlessMissing } from '../../missing';
import { writeAtOnce } from '../../write-at-once';
import { encodeCopies } from '../build/publish';
import { type Folders, hashOf, renderSource, store, type TextFindings } from '../build/render-file';
import type { Renderings } from '../build/renderings';
import { checkFrontmatter, checkTogether } from '../check';
import { answersOf } from '../check/answers';
import { readAddressFiles } from '../check/ledger';
import { listAddresses } from '../check/lists';
import { byPlace, type Problem } from '../check/problem';
import { error } from '../check/rule';
import { readContentFile, readSources, type Source } from '../check/source';
import { checkText, type RenderedSource } from '../check/texts';
import { INDEX_FILE, PROBLEMS_FILE, type StoreIndex, VERSION_FILE } from '../store-files';
import { changesOf } from './report';

/**
 * The content while the dev server runs: what the store reads follows each saved
 * file. A document with an error in its frontmatter stays as it was when it had
 * none; what is wrong is written for pages to show, and said in the terminal.
 */
export class LiveContent {
  private readonly folders: Folders;
  private readonly sources = new Map<string, Source>();
  private readonly unreadable = new Map<string, Problem>();
  /** What to say of documents that couldn't be made, though nothing is wrong with their fields. */
  private readonly failed = new Map<string, Problem>();
  private readonly rendered = new Map<string, TextFindings>();
  /** Documents that the store has as they were before, or not at all. */
  private readonly waiting = new Set<string>();
  private index: StoreIndex = {};
  /** What was found last between documents. */
  private together: Problem[] = [];
  private problems: Problem[] = [];
  /** What was written last of former addresses, as JSON. */
  private former = '';
  private isWholeKnown = false;
  private last = Promise.resolve();

  /**
   * @param content the content folder; pictures are looked for in `public` beside it.
   * @param say prints a line for the editor.
   * @param renderings what the build knows of the texts.
   */
  constructor(
    content: string,
    private readonly say: (line: string) => void,
    private readonly renderings: Renderings,
  ) {
    this.folders = { content, public: join(dirname(content), 'public') };
  }

  /** Begins with what the build made, but for documents that pages couldn't be made of. */
  async start(): Promise<void> {
    this.index = JSON.parse(await readFile(INDEX_FILE, 'utf8'));
    const { sources, problems } = await readSources(this.folders.content);
    for (const source of sources) this.sources.set(source.id, source);
    for (const problem of problems) this.unreadable.set(this.idOf(problem), problem);
    const frontmatter = checkFrontmatter(this.readable(), this.folders, now());
    for (const id of this.faulty(frontmatter)) {
      this.waiting.add(id);
      this.unlist(id);
    }
    if (this.waiting.size > 0) await this.writeIndex();
    await this.writeFormerPaths();
    await this.publish(frontmatter, true);
  }

  /** Reads what wasn't saved since the start, to find what is wrong in it and between documents. */
  async readOn(): Promise<void> {
    for (const source of this.readable()) {
      if (!this.rendered.has(source.id)) await this.recall(source);
      // A file that is saved meanwhile goes first.
      await pause();
    }
    this.isWholeKnown = true;
    await this.update([]);
  }

  /**
   * Takes in what changed, one call after the other.
   *
   * @param ids paths below the content folder, of files that were saved, added or taken away.
   */
  update(ids: readonly string[]): Promise<void> {
    const work = this.last.then(() => this.takeIn(ids));
    // Who asked is told; the next one mustn't wait for ever.
    this.last = work.catch(() => {});
    return work;
  }

  private async takeIn(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.read(id);
    const frontmatter = checkFrontmatter(this.readable(), this.folders, now());
    const faulty = this.faulty(frontmatter);
    let isIndexNew = false;
    for (const id of new Set([...ids, ...this.waiting])) {
      if (faulty.has(id)) {
        this.failed.delete(id);
        this.waiting.add(id);
        // Its text is checked all the same, and others may link to it.
        const source = this.unreadable.has(id) ? undefined : this.sources.get(id);
        if (source && !this.rendered.has(id)) await this.render(source);
        continue;
      }
      isIndexNew = (await this.make(id)) || isIndexNew;
    }
    if (isIndexNew) await this.writeIndex();
    const isFormerNew = await this.writeFormerPaths();
    await this.publish(frontmatter, isIndexNew || isFormerNew);
    if (!this.isWholeKnown) return;
    // This takes longer, and the page needn't wait for it.
    this.together = await checkTogether(
      [...this.sources.values()],
      this.renderedSources(),
      this.folders,
      now(),
    );
    await this.publish(frontmatter);
  }

  /**
   * The documents to be made anew when a picture changes: those that show it, and
   * those that have errors, since it may be what they lack.
   *
   * @param path of the picture, from the project's folder.
   */
  documentsWith(path: string): string[] {
    const address = publicAddress(path, this.folders.public);
    const showing = Object.values(this.index)
      .flat()
      .filter(
        ({ images = [], mark }) =>
          mark?.src === address || images.some(({ file }) => file === path),
      )
      .map(({ _id }) => _id);
    const lacking = this.problems.flatMap((problem) =>
      problem.severity === 'error' ? this.idOf(problem) : [],
    );
    return [...new Set([...showing, ...lacking])].filter((id) => this.sources.has(id));
  }

  private async read(id: string): Promise<void> {
    this.rendered.delete(id);
    // A file that was taken away since is none.
    const { source, problem } = await unlessMissing(readContentFile(this.folders.content, id), {
      source: undefined,
      problem: undefined,
    });
    if (source) this.sources.set(id, source);
    else this.sources.delete(id);
    if (problem) this.unreadable.set(id, problem);
    else this.unreadable.delete(id);
  }

  /** The same as `store`; a document that it fails for stays as it was, and is tried again. */
  private async make(id: string): Promise<boolean> {
    try {
      const isNew = await this.store(id);
      this.failed.delete(id);
      this.waiting.delete(id);
      return isNew;
    } catch (thrown) {
      const source = this.sources.get(id);
      if (!source) throw thrown;
      this.failed.set(id, error(source, failureOf(thrown)));
      this.waiting.add(id);
      return false;
    }
  }

  /** Puts a document where the store reads it, or takes it out; tells whether there was any. */
  private async store(id: string): Promise<boolean> {
    const source = this.sources.get(id);
    if (!source) return this.unlist(id);
    const rendered = await this.render(source);
    const entry = await store(source, rendered, hashOf([source.id, source.text, rendered.html]));
    await encodeCopies(new Set((entry.images ?? []).map(({ file }) => file)));
    const { name } = source.type;
    this.index[name] ??= [];
    const list = this.index[name];
    const place = list.findIndex(({ _id }) => _id === id);
    list.splice(place < 0 ? list.length : place, 1, entry);
    return true;
  }

  private async recall(source: Source): Promise<void> {
    const [known] = await this.renderings.of([source], this.folders);
    if (!known || this.sources.get(source.id) !== source) return;
    this.rendered.set(source.id, known);
    if (known.failure !== undefined && !this.waiting.has(source.id)) {
      this.failed.set(source.id, error(source, known.failure));
      this.waiting.add(source.id);
    }
  }

  private async render(source: Source): Promise<RenderedMarkdown> {
    const rendered = await renderSource(source, this.folders);
    // Unless it was saved anew meanwhile.
    if (this.sources.get(source.id) === source) this.rendered.set(source.id, rendered);
    return rendered;
  }

  private unlist(id: string): boolean {
    let wasListed = false;
    for (const [name, list] of Object.entries(this.index)) {
      const rest = list.filter(({ _id }) => _id !== id);
      wasListed ||= rest.length < list.length;
      this.index[name] = rest;
    }
    return wasListed;
  }

  private async writeIndex(): Promise<void> {
    await writeAtOnce(INDEX_FILE, JSON.stringify(this.index));
  }

  /** Writes what became of addresses that are no page's any more, and tells whether that is new. */
  private async writeFormerPaths(): Promise<boolean> {
    // The dev server shows drafts, so their addresses count.
    const documents = this.readable();
    const files = await readAddressFiles(this.folders.content);
    const { pages, redirects, gone } = answersOf(documents, files);
    const lists = listAddresses(documents);
    const former = new Map<string, FormerPage>();
    for (const path of gone) former.set(path, 'gone');
    for (const [path, target] of redirects) former.set(path, { target });
    const text = JSON.stringify(
      [...former].filter(([path]) => !pages.has(path) && !lists.has(path)),
    );
    if (text === this.former) return false;
    this.former = text;
    await writeAtOnce(FORMER_PATHS_FILE, text);
    return true;
  }

  /** Writes what is wrong, and has open pages refreshed if that or the index is new. */
  private async publish(frontmatter: readonly Problem[], isIndexNew = false): Promise<void> {
    const problems = [
      ...this.unreadable.values(),
      ...this.failed.values(),
      ...frontmatter,
      ...this.renderedSources().flatMap(checkText),
      ...this.together,
    ]
      .filter(({ isMinor }) => !isMinor)
      .sort(byPlace);
    const changes = changesOf(this.problems, problems);
    this.problems = problems;
    for (const line of changes) this.say(line);
    if (changes.length > 0 || isIndexNew) {
      await writeAtOnce(PROBLEMS_FILE, JSON.stringify(problems));
      await writeAtOnce(VERSION_FILE, JSON.stringify({ version: randomUUID() }));
    }
  }

  private readable(): Source[] {
    return [...this.sources.values()].filter(({ id }) => !this.unreadable.has(id));
  }

  private renderedSources(): RenderedSource[] {
    return this.readable().flatMap((source) => {
      const rendered = this.rendered.get(source.id);
      return rendered ? [{ source, rendered }] : [];
    });
  }

  /** The documents that pages can't be made of. */
  private faulty(frontmatter: readonly Problem[]): ReadonlySet<string> {
    const errors = frontmatter.filter(({ severity }) => severity === 'error');
    return new Set([...errors.map((error) => this.idOf(error)), ...this.unreadable.keys()]);
  }

  private idOf({ file }: Problem): string {
    return file.slice(file.indexOf('/') + 1);
  }
}
