import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { SiteCopy } from '../site-copy';

/**
 * The test of the files for programs that a site has from a build before.
 *
 * @param copy gives the site, once it is built.
 */
export function testSiteFiles(copy: () => SiteCopy): void {
  test('what a build doesn’t make any more is taken away, and what hasn’t changed stays', async () => {
    const [gone, kept, same] = ['public/blog/gone.md', 'public/assets/kept.md', 'public/feed.xml'];
    for (const file of [gone, kept]) {
      await copy().write(file, 'Of another build, or of an editor.');
    }
    const pathOf = (file: string) => join(copy().folder, file);
    const before = statSync(pathOf(same)).mtimeMs;
    const { code, output } = await copy().run('npx', [
      '--no-install',
      'tsx',
      'scripts/site-files.ts',
    ]);
    expect(code, output).toBe(0);
    expect(existsSync(pathOf(gone))).toBe(false);
    expect(existsSync(pathOf(kept))).toBe(true);
    // By its time servers make the ETag.
    expect(statSync(pathOf(same)).mtimeMs).toBe(before);
  });
}
