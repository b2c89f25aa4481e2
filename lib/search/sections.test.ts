import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { openSections, packSections } from './sections';

let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sections-test-'));
});
test.afterEach(() => rmSync(folder, { recursive: true }));

const bytes = (...values: number[]) => Uint8Array.from(values);

test('sections are read as they were packed, from a file or from bytes', () => {
  const packed = packSections({ one: bytes(1, 2, 3), none: bytes(), two: bytes(4, 5, 6, 7, 8) });
  const file = join(folder, 'file');
  writeFileSync(file, packed);
  // Bytes that don't start where numbers may.
  const shifted = new Uint8Array(packed.length + 1);
  shifted.set(packed, 1);
  for (const source of [file, packed, readFileSync(file), shifted.subarray(1)]) {
    const sections = openSections(source);
    expect([...sections.read('one')]).toEqual([1, 2, 3]);
    expect([...sections.read('none')]).toEqual([]);
    expect([...sections.read('two')]).toEqual([4, 5, 6, 7, 8]);
    expect([...sections.read('two', 1, 3)]).toEqual([5, 6]);
    expect(sections.read('two', 4).byteOffset % 8).toBe(0);
    expect(() => sections.read('three')).toThrow('has no three');
    sections.close();
  }
});

test('what is no index is refused', () => {
  expect(() => openSections(join(folder, 'missing'))).toThrow('ENOENT');
  const file = join(folder, 'file');
  for (const text of ['', 'search', 'search-0 and more than enough of it']) {
    writeFileSync(file, text);
    expect(() => openSections(file), text).toThrow('build it anew');
    expect(() => openSections(Buffer.from(text)), text).toThrow('build it anew');
  }
  const packed = packSections({ one: bytes(...Array.from({ length: 100 }, () => 1)) });
  writeFileSync(file, packed.subarray(0, packed.length - 50));
  expect(() => openSections(file).read('one')).toThrow('ends too early');
});
