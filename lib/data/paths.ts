/** A kind of thing that there is data of. */
export type DataName = 'members' | 'people' | 'projects' | 'events';

/** All of them, in the order in which they are listed. */
export const dataNames: readonly DataName[] = ['members', 'people', 'projects', 'events'];

/** The path of a file of data. */
function dataPath(name: DataName): string {
  return `/api/${name}.json`;
}

/** The path of its JSON Schema. */
export function schemaPath(name: DataName): string {
  return `/api/${name}.schema.json`;
}

/** The forms that there is a kind of data in, for a page that lists the same. */
export function dataForms(name: DataName): { name: string; href: string; type: string }[] {
  const json = { name: 'JSON', href: dataPath(name), type: 'application/json' };
  if (name !== 'members') return [json];
  return [json, { name: 'CSV', href: '/api/members.csv', type: 'text/csv' }];
}
