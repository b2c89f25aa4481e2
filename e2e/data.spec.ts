import { type APIRequestContext, expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { site } from '../lib/site';
import { openElsewhere } from './elsewhere';

interface List {
  $schema: string;
  schemaVersion: number;
  source: string;
  count: number;
  items: { slug: string; url: string; calendar?: string; announcement?: string; mark?: string }[];
}

const NAMES = ['members', 'people', 'projects', 'events'];

const TYPES: Record<string, string> = {
  'members.csv': 'text/csv; charset=utf-8; header=present',
  ...Object.fromEntries(NAMES.map((name) => [`${name}.json`, 'application/json'])),
  ...Object.fromEntries(NAMES.map((name) => [`${name}.schema.json`, 'application/schema+json'])),
};

test('every file of data has its type, may be read by any site, and is sent once', async ({
  request,
}) => {
  for (const [file, type] of Object.entries(TYPES)) {
    const response = await request.get(`/api/${file}`);
    expect(response.status(), file).toBe(200);
    const headers = response.headers();
    expect(headers).toMatchObject({
      'content-type': type,
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
      etag: expect.stringMatching(/^(?:W\/)?"[^"]+"$/),
    });
    const again = await request.get(`/api/${file}`, {
      headers: { 'If-None-Match': headers.etag ?? '' },
    });
    expect(again.status(), file).toBe(304);
    expect((await again.body()).length, file).toBe(0);
  }
});

for (const name of NAMES) {
  test(`${name}.json is as the schema says that it names, and counts what the page shows`, async ({
    page,
    request,
  }) => {
    const list = await listOf(request, name);
    const schema = await (await request.get(pathOf(list.$schema))).json();
    expect(schema.$id).toBe(list.$schema);
    const validate = addFormats(new Ajv2020({ strict: true, allErrors: true })).compile(schema);
    validate(list);
    expect(validate.errors).toBeNull();
    expect(list.count).toBe(list.items.length);

    await page.goto(pathOf(list.source));
    const shown = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    const pages = new Set(shown.filter((path) => new RegExp(`^/${name}/[^/.]+$`).test(path)));
    expect(new Set(list.items.map(({ url }) => pathOf(url)))).toEqual(pages);
  });
}

test('what the data lead to on this site is there', async ({ request }) => {
  const addresses = new Set<string>();
  for (const name of NAMES) {
    const { items } = await listOf(request, name);
    for (const { url, calendar, announcement, mark } of items) {
      expect(url).toContain(site.origin);
      for (const address of [url, calendar, announcement, mark]) {
        if (address?.startsWith(site.origin)) addresses.add(address);
      }
    }
  }
  // A foundation may have no project, person or event.
  expect(addresses.size).toBeGreaterThan(0);
  for (const address of addresses) {
    expect((await request.get(pathOf(address))).status(), address).toBe(200);
  }
});

test('the table of members has those of the list', async ({ request }) => {
  const { items } = await listOf(request, 'members');
  const text = await (await request.get('/api/members.csv')).text();
  const rows: { slug: string }[] = parse(text, { bom: true, columns: true });
  expect(rows.map(({ slug }) => slug)).toEqual(items.map(({ slug }) => slug));
});

test('a page of another site reads the data, and no page of this one', async ({
  page,
  baseURL,
}) => {
  await openElsewhere(page, '<!DOCTYPE html>');
  const read = (path: string, cache: RequestCache) =>
    page.evaluate(
      ([address, cache]) =>
        fetch(address, { cache }).then(
          async (response) => (await response.text()).length,
          () => 'refused',
        ),
      [`${baseURL}${path}`, cache] as const,
    );
  for (const file of Object.keys(TYPES)) {
    const length = await read(`/api/${file}`, 'default');
    expect(length, file).toBeGreaterThan(0);
    // The browser asks whether what it has is still so.
    expect(await read(`/api/${file}`, 'no-cache'), file).toBe(length);
  }
  expect(await read('/members', 'default')).toBe('refused');
});

test('a file that there isn’t is not found', async ({ request }) => {
  for (const file of ['members', 'members.xml', 'tiers.json', 'people.csv', 'members.json.json']) {
    expect((await request.get(`/api/${file}`)).status(), file).toBe(404);
  }
});

async function listOf(request: APIRequestContext, name: string): Promise<List> {
  return (await request.get(`/api/${name}.json`)).json();
}

/** The path of an address of the site, which in tests is served from elsewhere. */
function pathOf(address: string): string {
  expect(address).toMatch(new RegExp(`^${site.origin}/`));
  return address.slice(site.origin.length);
}
