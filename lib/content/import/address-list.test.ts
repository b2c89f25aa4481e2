import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { readAddresses } from './address-list';

let folder: string;

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'addresses-'));
});

test.afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(path: string, text = '') {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

test('a built site has the addresses of its files', async () => {
  for (const path of [
    'index.html',
    'a/index.html',
    'b.html',
    'css/x.css',
    '.git/x',
    '한글/x y.png',
  ]) {
    await write(`_site/${path}`);
  }
  expect(await readAddresses(join(folder, '_site'))).toEqual([
    '/',
    '/a/',
    '/b.html',
    '/css/x.css',
    '/한글/x y.png',
  ]);
});

test('a sitemap has the addresses that it lists', async () => {
  const loc = (address: string) =>
    `<url><loc>\n${address}</loc><lastmod>2020-01-01</lastmod></url>`;
  const urls = ['https://example.org/', 'https://example.org/a%20b/?x=1&amp;y=2', 'nonsense'];
  await write('sitemap.xml', `<?xml version="1.0"?><urlset>${urls.map(loc).join('')}</urlset>`);
  expect(await readAddresses(join(folder, 'sitemap.xml'))).toEqual(['/', '/a b/']);
});

test('what has no addresses is named', async () => {
  await write('empty.xml', '<urlset/>');
  await expect(readAddresses(join(folder, 'empty.xml'))).rejects.toThrow(/no addresses in/);
  await expect(readAddresses(join(folder, 'none'))).rejects.toThrow(/neither a folder nor/);
});
