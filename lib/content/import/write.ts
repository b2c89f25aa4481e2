import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { copyFile, link, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';

/** What became of a file: it is new, was there as it is, or another is there and stays. */
export type Written = 'new' | 'there' | 'taken';

/**
 * Writes files below one folder and overwrites none. Each is there whole or not at all, so
 * that what was broken off can go on.
 */
export class Folder {
  private readonly made = new Set<string>();

  /** @param isDryRun to say what would become of files, and write none. */
  constructor(
    readonly path: string,
    private readonly isDryRun: boolean,
  ) {}

  /** @param path of the file below the folder. */
  async write(path: string, data: string | Buffer): Promise<Written> {
    const there = await this.compare(path, data);
    if (there || this.isDryRun) return there ?? 'new';
    return this.make(path, (draft) => writeFile(draft, data, { flag: 'wx' }));
  }

  /** @param from absolute path of the file to copy. */
  async copy(path: string, from: string): Promise<Written> {
    if (existsSync(join(this.path, path)) || this.isDryRun) {
      return (await this.compare(path, await readFile(from))) ?? 'new';
    }
    return this.make(path, (draft) => copyFile(from, draft, constants.COPYFILE_EXCL));
  }

  private async compare(path: string, data: string | Buffer): Promise<Written | undefined> {
    const place = join(this.path, path);
    if (!existsSync(place)) return undefined;
    return (await readFile(place)).equals(Buffer.from(data)) ? 'there' : 'taken';
  }

  private async make(path: string, fill: (draft: string) => Promise<void>): Promise<Written> {
    const place = join(this.path, path);
    await this.makeFolder(dirname(place));
    // A dotfile is no content, so whoever watches the folder leaves it alone.
    const draft = join(dirname(place), `.${randomUUID()}.new`);
    try {
      await fill(draft);
      await link(draft, place);
      return 'new';
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return 'taken';
      if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error;
      // Some disks know no links.
      await copyFile(draft, place, constants.COPYFILE_EXCL);
      return 'new';
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** @throws if a symbolic link leads out of the folder. */
  private async makeFolder(folder: string): Promise<void> {
    if (this.made.has(folder)) return;
    await mkdir(this.path, { recursive: true });
    const root = await realpath(this.path);
    let existing = folder;
    while (!existsSync(existing)) existing = dirname(existing);
    const real = await realpath(existing);
    if (real !== root && !real.startsWith(root + sep)) {
      throw new Error(`${existing} leads out of ${basename(root)}; nothing is written there`);
    }
    await mkdir(folder, { recursive: true });
    this.made.add(folder);
  }
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
