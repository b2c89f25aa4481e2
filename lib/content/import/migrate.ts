import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '../../clock';
import { answersOf, publicDocuments } from '../check/answers';
import { readAddressFiles } from '../check/ledger';
import { readSource, readSources, type Source, typeOf } from '../check/source';
import { addRedirects, REDIRECTS } from '../redirect-list';
import { replaceFile } from '../replace-file';
import { answerAddresses, feedFor, isListPage } from './answers';
import { Assets } from './assets';
import { adaptBody, foreignPictures, webAddress } from './body';
import { documentText, fileLine, firstParagraph, shortened } from './document-text';
import { type Downloads, downloadPictures } from './downloads';
import { type Fetched, fetchPicture } from './fetch-picture';
import { formerAddresses } from './former-addresses';
import { mapFields, picturesIn } from './frontmatter';
import { type Meant, oldAddresses } from './old-addresses';
import type { ImportReport, ReportNote, Tally } from './report';
import type { PlaceDocuments, SourceDocument, SourceNote, SourceSite } from './source-site';
import { placeDocuments, type Target, type Targets } from './targets';
import { plainWords } from './values';
import { Folder, type Written } from './write';

/** How a site is brought over. */
export interface ImportOptions {
  contentDir: string;
  publicDir: string;
  isDryRun: boolean;
  /** Fields of the old site by ours: they go before the usual ones. */
  renamed?: ReadonlyMap<string, string>;
  /** Whether pictures of other hosts are fetched. */
  isDownloading?: boolean;
  fetch?(url: string): Promise<Fetched>;
  /** Addresses that the old site had, from elsewhere. */
  addresses?: readonly string[];
  /** Is told what is done, and how much of it. */
  onProgress?(what: string, done: number, of: number): void;
}

/**
 * Brings an old site here, by what a reader makes of it. Nothing is overwritten, so that it
 * can be run again.
 *
 * @param read reads the old site; it is given what tells where its documents will be.
 */
export async function migrate(
  read: (place: PlaceDocuments) => Promise<SourceSite>,
  options: ImportOptions,
): Promise<ImportReport> {
  const { contentDir, publicDir, isDryRun } = options;
  const { sources: existing } = existsSync(contentDir)
    ? await readSources(contentDir)
    : { sources: [] };
  const ids = existing.map(({ id }) => id);
  let targets: Targets = { places: new Map(), leftOut: new Map() };
  const site = await read((documents) => {
    targets = placeDocuments(documents, ids);
    return new Map([...targets.places].map(([document, { path }]) => [document, path]));
  });
  const run = new Migration(site, targets, existing, options);
  await run.download();
  await run.writeDocuments();
  await run.copyFiles(new Folder(publicDir, isDryRun));
  await run.writeRedirects();
  return run.report();
}

/** One run of an import: what it has done so far. */
class Migration {
  private readonly notes: ReportNote[] = [];
  private readonly mapped = new Map<string, number>();
  private readonly leftOut = new Map<string, string[]>();
  private readonly tallies = { posts: tally(), pages: tally(), files: tally(), redirects: tally() };
  private readonly assets: Assets;
  private readonly meant: (written: string, from: SourceDocument) => Meant;
  private readonly former: ReturnType<typeof formerAddresses>;
  private readonly imported: Source[] = [];
  private downloads: Downloads = { places: new Map(), fetched: [], failed: new Map() };
  private wanted = 0;
  private redirects: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly site: SourceSite,
    private readonly targets: Targets,
    private readonly existing: readonly Source[],
    private readonly options: ImportOptions,
  ) {
    this.assets = new Assets(options.publicDir, site);
    this.meant = oldAddresses(site, targets.places);
    this.former = formerAddresses(site.documents, targets.places, existing, this.meant);
    for (const note of [site.notes, ...site.documents.map(({ notes }) => notes)].flat()) {
      this.notes.push(ofReader(note));
    }
    for (const { document, kind, message } of this.former.notes) {
      this.note(document, kind, message, 'warning');
    }
    for (const [document, why] of targets.leftOut) {
      this.note(document, 'page that isn’t brought over', `${document.address}: ${why}`, 'info');
    }
    for (const [document, { path, moved }] of targets.places) {
      if (moved) this.note(document, 'document that moved', `it is at ${path}: ${moved}`, 'info');
    }
  }

  /** Fetches the pictures of other hosts, if that is asked for, or tells how many there are. */
  async download(): Promise<void> {
    const { isDownloading, isDryRun, publicDir, fetch = fetchPicture, onProgress } = this.options;
    const renamed = this.options.renamed ?? new Map<string, string>();
    if (!isDownloading) return;
    const urls = new Set<string>();
    for (const [document] of this.targets.places) {
      for (const url of foreignPictures(document, this.meant)) urls.add(url);
      for (const written of picturesIn(document.fields, renamed)) {
        const url = webAddress(written);
        if (url && this.meant(url, document).kind !== 'file') urls.add(url);
      }
    }
    this.wanted = urls.size;
    const folder = new Folder(publicDir, isDryRun);
    this.downloads = await downloadPictures([...urls], {
      publicDir,
      fetchPicture: isDryRun ? async () => ({ complaint: DRY }) : fetch,
      write: async (path, bytes) => {
        await folder.write(path, bytes);
      },
      onProgress: (done) => onProgress?.('pictures', done, urls.size),
    });
  }

  async writeDocuments(): Promise<void> {
    const folder = new Folder(this.options.contentDir, this.options.isDryRun);
    let done = 0;
    for (const [document, target] of this.targets.places) {
      const text = this.textOf(document, target);
      const written = await folder.write(target.id, text);
      count(document.kind === 'post' ? this.tallies.posts : this.tallies.pages, written);
      const type = typeOf(target.id);
      const kept =
        written === 'taken' ? await readFile(join(folder.path, target.id), 'utf8') : text;
      if (type)
        this.imported.push(readSource({ id: target.id, file: target.id, type, text: kept }).source);
      done += 1;
      this.options.onProgress?.('documents', done, this.targets.places.size);
    }
  }

  /** The text of a document as it is here. */
  private textOf(document: SourceDocument, target: Target): string {
    const { text: body, notes } = adaptBody(document, {
      meant: this.meant,
      placeFile: (file, address) => this.assets.place(file, address),
      downloaded: (url) => this.pictureOf(url),
    });
    const fields = mapFields(document, {
      site: this.site,
      renamed: this.options.renamed ?? new Map(),
      pictureAt: (address) => this.pictureAt(address, document),
    });
    const type = typeOf(target.id);
    const values = { ...fields.values };
    if (typeof values.title === 'string' && document.kind === 'page') {
      const paragraph = firstParagraph(body);
      values.description ??= shortened((paragraph && plainWords(paragraph)) || values.title);
    }
    const redirects = this.former.ofDocuments.get(document) ?? [];
    if (redirects.length > 0)
      values.redirect_from = redirects.length === 1 ? redirects[0] : redirects;
    for (const name of Object.keys(values)) if (type && !(name in type.fields)) delete values[name];
    const text = documentText(values, body);

    for (const [from, to] of fields.mapped) {
      if (!(to in values) && !(to === 'author' && 'authors' in values)) continue;
      const key = from === to ? to : `${from} → ${to}`;
      this.mapped.set(key, (this.mapped.get(key) ?? 0) + 1);
    }
    for (const name of fields.leftOut) {
      const files = this.leftOut.get(name);
      if (files) files.push(document.file);
      else this.leftOut.set(name, [document.file]);
    }
    for (const { kind, name, field, message } of fields.notes) {
      const line = document.fieldLines.get(field) ?? 1;
      this.notes.push({ kind, name, message, severity: 'warning', file: document.file, line });
    }
    for (const { kind, name, line, message, severity } of notes) {
      const place = { file: `content/${target.id}`, line: fileLine(text, line) };
      this.notes.push({ kind, name, message, severity, ...place });
    }
    return text;
  }

  /** The address of the picture that a field names. */
  private pictureAt(written: string, from: SourceDocument) {
    const found = this.meant(
      /^[\w.]/.test(written) && !/^\w+:/.test(written) ? `/${written}` : written,
      from,
    );
    const local = found.kind === 'missing' ? this.meant(written, from) : found;
    const file = local.kind === 'file' ? local : found;
    if (file.kind === 'file') {
      const address = this.assets.place(file.file, file.path);
      return address ? { address } : { complaint: `${written} can't be copied` };
    }
    const url = webAddress(written);
    const address = url && this.pictureOf(url);
    if (address) return { address };
    return { complaint: url ? `${written} is on another host` : `${written} isn't there` };
  }

  private pictureOf(url: string): string | undefined {
    const path = this.downloads.places.get(url);
    return path && `/${path}`;
  }

  async copyFiles(folder: Folder): Promise<void> {
    const [document] = this.site.documents;
    for (const { kind, path } of this.site.addresses) {
      const file = kind === 'asset' && document ? this.site.fileOf(path, document) : undefined;
      if (file !== undefined && !Assets.isOfTheme(path)) this.assets.place(file);
    }
    const files = this.assets.all;
    for (const [at, { file, to, state }] of files.entries()) {
      const written = state === 'there' ? 'there' : await folder.copy(to, file);
      count(this.tallies.files, written);
      this.options.onProgress?.('files', at + 1, files.length);
    }
  }

  /** Adds the redirects that are no document's to their list. */
  async writeRedirects(): Promise<void> {
    const redirects = new Map(this.former.others);
    const [document] = this.site.documents;
    for (const { kind, path } of this.site.addresses) {
      const file = kind === 'asset' && document ? this.site.fileOf(path, document) : undefined;
      const here = file ? this.assets.placeOf(file) : kind === 'feed' ? feedFor(path) : undefined;
      if (here && here !== path && !this.former.isTaken(path)) redirects.set(path, here);
    }
    for (const address of this.site.addresses) {
      const { path } = address;
      if (isListPage(address) && !this.former.isTaken(path)) redirects.set(path, '/blog');
    }
    const place = join(this.options.contentDir, REDIRECTS);
    const before = existsSync(place) ? await readFile(place, 'utf8') : '';
    const { text, added } = addRedirects(before, redirects);
    this.redirects = redirects;
    this.tallies.redirects = { ...tally(), read: redirects.size, brought: added.length };
    this.tallies.redirects.there = redirects.size - added.length;
    if (added.length > 0 && !this.options.isDryRun) replaceFile(place, text);
  }

  async report(): Promise<ImportReport> {
    const { contentDir, publicDir, isDryRun, addresses = [] } = this.options;
    const { places, leftOut } = this.targets;
    const ids = new Set(this.imported.map(({ id }) => id));
    const others = this.existing.filter(({ id }) => !ids.has(id));
    const files = await readAddressFiles(contentDir);
    const redirects = addRedirects(files.redirects ?? '', this.redirects).text;
    const answers = answersOf(publicDocuments([...others, ...this.imported], now()), {
      ...files,
      redirects,
    });
    const copied = new Set(this.assets.all.map(({ to }) => to));
    const { fetched, failed, places: downloaded } = this.downloads;
    for (const [url, why] of failed) {
      if (why === DRY) continue;
      const message = `${url} wasn't fetched: ${why}`;
      this.notes.push({
        kind: 'picture that wasn’t fetched',
        severity: 'warning',
        file: url,
        line: 1,
        message,
      });
    }
    const here = { answers, places, leftOut, copied, publicDir };
    return {
      isDryRun,
      notes: this.notes,
      documents: [...places].map(([{ file }, { id }]) => ({ from: file, to: `content/${id}` })),
      mapped: this.mapped,
      leftOut: this.leftOut,
      ...this.tallies,
      downloads: {
        wanted: this.wanted,
        fetched: isDryRun ? failed.size : fetched.length,
        there: downloaded.size - fetched.length,
        failed: isDryRun ? 0 : failed.size,
      },
      refused: this.notes.filter(({ severity }) => severity === 'refused').length,
      addresses: answerAddresses(this.site, addresses, here),
    };
  }

  private note(
    { file }: SourceDocument,
    kind: string,
    message: string,
    severity: ReportNote['severity'],
  ): void {
    this.notes.push({ kind, message, severity, file, line: 1 });
  }
}

const DRY = 'nothing is fetched in a dry run';

/** A note of the reader, which may name but the thing that is wrong. */
function ofReader({ severity, kind, ...note }: SourceNote): ReportNote {
  const isThing = /^(?:configuration|data|date|file|frontmatter|permalink)$/.test(kind);
  const isRefused = severity === 'error';
  return {
    ...note,
    kind: isThing ? `${kind} that can’t be read` : kind,
    severity: isRefused ? 'refused' : severity,
  };
}

function tally(): Tally {
  return { read: 0, brought: 0, there: 0, kept: 0 };
}

function count(tally: Tally, written: Written): void {
  tally.read += 1;
  if (written === 'new') tally.brought += 1;
  else if (written === 'there') tally.there += 1;
  else tally.kept += 1;
}
