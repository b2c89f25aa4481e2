import { closeSync, openSync, readSync } from 'node:fs';

// The file of an index: a mark, the length of a table of contents, the table as
// JSON, and then sections of bytes, each at a multiple of eight so that arrays of
// numbers can be read as they lie. Numbers are little-endian, as on every
// processor that Node.js runs on.

const MARK = 'search-1';
const ALIGNMENT = 8;

/** Where the sections lie: from the end of the table on. */
type Contents = Record<string, { start: number; length: number }>;

/** Sections of a file, each read when it is asked for. */
export interface Sections {
  /** A copy of a section, or of a part of it, whose bytes lie at a multiple of eight in memory. */
  read(name: string, from?: number, to?: number): Uint8Array;
  close(): void;
}

/** Packs named sections of bytes into one file. */
export function packSections(sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents: Contents = {};
  let size = 0;
  for (const [name, bytes] of Object.entries(sections)) {
    contents[name] = { start: size, length: bytes.length };
    size = aligned(size + bytes.length);
  }
  const table = Buffer.from(JSON.stringify(contents));
  const base = baseOf(table.length);
  const file = Buffer.alloc(base + size);
  file.write(MARK, 'latin1');
  file.writeUInt32LE(table.length, MARK.length);
  table.copy(file, MARK.length + 4);
  for (const [name, bytes] of Object.entries(sections)) {
    file.set(bytes, base + (contents[name]?.start ?? 0));
  }
  return file;
}

/**
 * Opens a file of sections. Of a file on disk, only what is asked for is read.
 *
 * @param source the bytes, or the path.
 * @throws if it can't be read, or isn't such a file, or is one of another version.
 */
export function openSections(source: Uint8Array | string): Sections {
  const { read, close } = typeof source === 'string' ? openFile(source) : openBytes(source);
  const head = Buffer.from(read(0, MARK.length + 4));
  if (head.toString('latin1', 0, MARK.length) !== MARK) {
    close();
    throw new Error('This is no search index of this version; build it anew.');
  }
  const tableLength = head.readUInt32LE(MARK.length);
  const contents: Contents = JSON.parse(Buffer.from(read(MARK.length + 4, tableLength)).toString());
  const base = baseOf(tableLength);
  return {
    read: (name, from = 0, to) => {
      const section = contents[name];
      if (!section) throw new Error(`The search index has no ${name}; build it anew.`);
      return read(base + section.start + from, (to ?? section.length) - from);
    },
    close,
  };
}

interface Reader {
  read(position: number, length: number): Uint8Array;
  close(): void;
}

function openFile(path: string): Reader {
  const file = openSync(path, 'r');
  return {
    read: (position, length) => {
      const bytes = Buffer.allocUnsafeSlow(length);
      if (readSync(file, bytes, 0, length, position) < length) {
        throw new Error(`${path} ends too early; build it anew.`);
      }
      return bytes;
    },
    close: () => closeSync(file),
  };
}

function openBytes(bytes: Uint8Array): Reader {
  return {
    read: (position, length) => {
      const copy = new Uint8Array(length);
      copy.set(bytes.subarray(position, position + length));
      return copy;
    },
    close: () => {},
  };
}

function baseOf(tableLength: number): number {
  return aligned(MARK.length + 4 + tableLength);
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}
