import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { isSiteFile } from '../../site-files';
import type { SourceSite } from './source-site';

/** A file of the old site that is copied to the public folder. */
export interface Asset {
  /** Absolute path of the old file. */
  file: string;
  /** Path below the public folder. */
  to: string;
  state: 'new' | 'there';
}

/** Folders of the public folder, or of addresses, that the site writes or answers by itself. */
const SITE_FOLDERS =
  /^(?:_next|api|documents|elements|embed|icons|inbox|media|search|social)(?:\/|$)/i;
/** What only the old site's pages were made of. */
const OF_THEME =
  /\.(?:css|eot|gemspec|html?|js|less|lock|map|mjs|otf|php|rb|s[ac]ss|sh|toml|ttf|woff2?|ya?ml)$|(?:^|\/)(?:CNAME|Dockerfile|Gemfile|Makefile|Rakefile|Procfile|robots\.txt|LICENSE(?:\.\w+)?|(?:CONTRIBUTING|README)(?:\.\w+)?)$/i;
/** A larger file belongs on a server of its own. */
const LARGEST = 100 * 1024 * 1024;

/** Gives files of the old site their places in the public folder. */
export class Assets {
  private readonly byFile = new Map<string, Asset>();
  private readonly taken = new Set<string>();
  private readonly addressOf = new Map<string, string>();

  constructor(
    private readonly publicDir: string,
    { addresses, documents, fileOf }: Pick<SourceSite, 'addresses' | 'documents' | 'fileOf'>,
  ) {
    const [document] = documents;
    for (const { kind, path } of addresses) {
      if (kind !== 'asset' || !document) continue;
      const file = fileOf(path, document);
      if (file !== undefined && !this.addressOf.has(file)) this.addressOf.set(file, path);
    }
  }

  /** All files that have a place. */
  get all(): Asset[] {
    return [...this.byFile.values()];
  }

  /** Whether a file is one that the theme of the old site was made of, and no text names. */
  static isOfTheme(path: string): boolean {
    return OF_THEME.test(path) || /(?:^|\/)[._]/.test(path);
  }

  /** The address here of a file that has a place, decoded. */
  placeOf(file: string): string | undefined {
    const known = this.byFile.get(file);
    return known && `/${known.to}`;
  }

  /**
   * Gives a file the address that it had, or one in `assets` where the site needs that for
   * itself or another file is there. Returns the address here, decoded; undefined if the
   * file is too large.
   *
   * @param file its absolute path.
   * @param address the one that it had, where the old site's list lacks it.
   */
  place(file: string, address?: string): string | undefined {
    const known = this.byFile.get(file);
    if (known) return `/${known.to}`;
    if (statSync(file).size > LARGEST) return undefined;
    const old = this.addressOf.get(file) ?? address ?? `/assets/${safeName(basename(file))}`;
    const path = safePath(old);
    const own = SITE_FOLDERS.test(path) || isSiteFile(path) ? `assets/${path}` : path;
    for (const to of [own, withHash(own, file)]) {
      const state = this.stateOf(file, to);
      if (state === 'taken') continue;
      this.taken.add(to.toLowerCase());
      this.byFile.set(file, { file, to, state });
      return `/${to}`;
    }
    return undefined;
  }

  private stateOf(file: string, to: string): 'new' | 'there' | 'taken' {
    if (this.taken.has(to.toLowerCase())) return 'taken';
    const place = join(this.publicDir, to);
    if (!existsSync(place)) return 'new';
    const [old, there] = [statSync(file), statSync(place)];
    if (!there.isFile() || old.size !== there.size) return 'taken';
    return readFileSync(file).equals(readFileSync(place)) ? 'there' : 'taken';
  }
}

/** A file's path with the beginning of the hash of its contents in its name. */
function withHash(path: string, file: string): string {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  const ending = extname(path);
  return `${path.slice(0, path.length - ending.length)}-${hash}${ending}`;
}

/** An address as a path below a folder, in names that any disk takes. */
function safePath(address: string): string {
  const segments = address.normalize('NFC').split('/').filter(Boolean).map(safeName);
  return segments.join('/') || 'assets/file';
}

/** The name of a file in letters that any disk and address takes; spaces stay. */
export function safeName(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|#%\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '-')
    .replace(/^\.+/, '')
    .replace(/(?<![. ])[. ]+$/, '')
    .trim();
  return safe || 'file';
}
