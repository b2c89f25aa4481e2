import * as z from 'zod';
import { wholeAddress } from '../addresses';
import { itemsOf, type Source } from './items';
import { type DataName, dataNames } from './paths';
import { SCHEMA_VERSION, schemaAddress, shapes } from './shape';
import { memberTable } from './table';

export type { Source };

/**
 * The texts of the files of data by name: of each kind a JSON file and its schema (JSON Schema
 * 2020-12), and the members as CSV.
 *
 * @throws if the content gives what the shape of a file doesn't allow.
 */
export function dataFilesOf(source: Source): ReadonlyMap<string, string> {
  return new Map([
    ...dataNames.flatMap((name): [string, string][] => [
      [`${name}.json`, written(listOf(name, source))],
      [`${name}.schema.json`, written(schemaOf(name))],
    ]),
    ['members.csv', memberTable(itemsOf.members(source))],
  ]);
}

/** The JSON Schema of a file of data. */
export function schemaOf(name: DataName) {
  return z.toJSONSchema(shapes[name]);
}

function listOf(name: DataName, source: Source) {
  const items = itemsOf[name](source);
  return shapes[name].parse({
    $schema: schemaAddress(name),
    schemaVersion: SCHEMA_VERSION,
    source: wholeAddress(`/${name}`),
    count: items.length,
    items,
  });
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
