import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { schemaOf } from './index';
import { dataNames } from './paths';
import { SCHEMA_VERSION } from './shape';

/** The part of JSON Schema that our schemas use. */
interface Schema {
  $schema?: string;
  $id?: string;
  type: string;
  title?: string;
  description?: string;
  additionalProperties?: boolean;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

interface Field {
  schema: Schema;
  isRequired: boolean;
}

/** What each field must be, without what is said of it. */
type Promises = Record<string, string>;

/** What the schemas demanded when they last changed. */
const RECORD = join(import.meta.dirname, 'promises.json');

const schemas = dataNames.map((name): [string, Schema] => [
  name,
  JSON.parse(JSON.stringify(schemaOf(name))),
]);

test('every field is described, and every object closed', () => {
  for (const [name, schema] of schemas) {
    expect(schema.title, name).toBeTruthy();
    for (const [path, { schema: part }] of fieldsOf(schema, name)) {
      if (path !== name && !path.endsWith('[]')) expect(part.description, path).toBeTruthy();
      if (part.type === 'object') expect(part.additionalProperties, path).toBe(false);
    }
  }
});

test('what a version of the data promised is kept until the next one', () => {
  const before: { schemaVersion: number; fields: Promises } = JSON.parse(
    readFileSync(RECORD, 'utf8'),
  );
  const now = { schemaVersion: SCHEMA_VERSION, fields: promisesOf(schemas) };
  const isRaised = before.schemaVersion < SCHEMA_VERSION;
  expect(
    isRaised ? [] : broken(before.fields, now.fields),
    'Programs rely on these fields, which are gone or different. Keep them, or raise SCHEMA_VERSION in lib/data/shape.ts',
  ).toEqual([]);
  if (/all|changed/.test(test.info().config.updateSnapshots)) {
    writeFileSync(RECORD, `${JSON.stringify(now, null, 2)}\n`);
    return;
  }
  expect(
    now,
    'The data promise something new. Record it: npx playwright test --project=unit lib/data --update-snapshots',
  ).toEqual(before);
});

test('a promise is broken by what goes away or changes, and by no addition', () => {
  const text = { type: 'string' };
  const object = (properties: Record<string, Schema>, required: string[]): [string, Schema][] => [
    ['x', { type: 'object', properties, required }],
  ];
  const before = promisesOf(object({ a: text, b: { type: 'array', items: text } }, ['a']));
  const of = (properties: Record<string, Schema>, required = ['a']) =>
    broken(before, promisesOf(object(properties, required)));
  const b = { type: 'array', items: text };
  expect(of({ a: { ...text, description: 'Other words' }, b, c: text })).toEqual([]);
  expect(of({ b })).toEqual(['x.a']);
  expect(of({ a: text, b }, [])).toEqual(['x.a']);
  expect(of({ a: text, b: { ...b, items: { type: 'number' } } })).toEqual(['x.b[]']);
});

/** A schema and all within it, by where they stand. */
function fieldsOf(schema: Schema, path: string, isRequired = true): [string, Field][] {
  const { properties = {}, required = [], items } = schema;
  return [
    [path, { schema, isRequired }],
    ...Object.entries(properties).flatMap(([key, value]) =>
      fieldsOf(value, `${path}.${key}`, required.includes(key)),
    ),
    ...(items ? fieldsOf(items, `${path}[]`) : []),
  ];
}

function promisesOf(all: [string, Schema][]): Promises {
  return Object.fromEntries(
    all
      .flatMap(([name, schema]) => fieldsOf(schema, name))
      .map(([path, { schema, isRequired }]) => {
        const { $schema, $id, title, description, properties, required, items, ...demands } =
          schema;
        const words = Object.entries(demands).map(([keyword, value]) => `${keyword} ${value}`);
        return [path, [...words, isRequired ? 'required' : 'optional'].join(', ')];
      }),
  );
}

function broken(before: Promises, now: Promises): string[] {
  return Object.keys(before).filter((path) => before[path] !== now[path]);
}
