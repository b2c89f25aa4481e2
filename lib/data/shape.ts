import * as z from 'zod';
import { wholeAddress } from '../addresses';
import { type DataName, schemaPath } from './paths';

/** Raised when what is there goes away or means something else; additions don't count. */
export const SCHEMA_VERSION = 1;

const words = z.string().min(1);
const slug = words.describe('Its stable name: the last part of the address of its page');
const address = z.url();
const dayOrMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/);
const page = address.describe('Its page here');
const website = address.optional().describe('Its own website');
const mark = address.optional().describe('The file of its mark, which belongs to its owner');
const asOf = dayOrMonth.optional().describe('The day or month this was last known to be so');

/** Names something that has a slug. */
const reference = z.strictObject({
  slug: words.describe('Its slug'),
  name: words.describe('What it is called'),
});

const links = z
  .array(
    z.strictObject({
      label: words.describe('What the link says'),
      url: address.describe('Where it leads'),
    }),
  )
  .describe('Public links elsewhere');

const member = z.strictObject({
  slug,
  name: words.describe('The name the organisation goes by'),
  legalName: words.optional().describe('Its full legal name, where it differs'),
  url: page,
  description: words.describe('One line that says what the organisation does'),
  isFormer: z.boolean().describe('Whether it has left the foundation'),
  isFounder: z.boolean().describe('Whether it was one of the founding members'),
  tier: reference.describe('Its tier today, or the last one of a former member'),
  tierHistory: z
    .array(
      z.strictObject({
        tier: reference.describe('The tier'),
        since: dayOrMonth.optional().describe('The day or month from which on it was in it'),
        until: dayOrMonth.optional().describe('The day or month until which it was in it'),
      }),
    )
    .describe('Its tiers, oldest first; empty where it is not known to have had another'),
  joined: dayOrMonth.optional().describe('The day or month it joined, as joinedPrecision says'),
  joinedPrecision: z
    .enum(['day', 'month', 'no-later-than'])
    .optional()
    .describe('How well joined is known; no-later-than: it was a member by then'),
  left: dayOrMonth.optional().describe('The day or month it left, of a former member'),
  website,
  headquarters: words.optional().describe('Where its head office is'),
  mark,
  links,
  projects: z.array(reference).describe('The hosted projects it contributes to'),
  announcement: address.optional().describe('Where it was announced as a member'),
  asOf,
});

const person = z.strictObject({
  slug,
  name: words.describe('The name the person goes by'),
  url: page,
  affiliation: words.optional().describe('Who the person works for'),
  member: reference.optional().describe('The same, where that is a member of the foundation'),
  roles: z
    .array(
      z.strictObject({
        body: reference.describe('The body of the foundation'),
        title: words.describe('What the person is there'),
        seat: reference.optional().describe('The seat held; its slug is unique within the body'),
        since: dayOrMonth.optional().describe('The day or month from which on'),
        until: dayOrMonth.optional().describe('The day or month until which, of a former role'),
        asOf: dayOrMonth.describe('The day or month this was last known to be so'),
        source: words.describe('Where that is known from'),
      }),
    )
    .describe('The public roles, present and former'),
  links,
  asOf,
});

const project = z.strictObject({
  slug,
  name: words.describe('What the project is called'),
  url: page,
  description: words.describe('One line on what it is'),
  status: words.describe('Where it stands with the foundation: hosted'),
  accepted: dayOrMonth.optional().describe('The day or month the foundation accepted it'),
  announced: dayOrMonth.optional().describe('The day or month that was announced'),
  licence: words.optional().describe('Its licence, by its SPDX name'),
  repository: address.optional().describe('Where its code is'),
  website,
  mark,
  members: z.array(reference).describe('The members of today that contribute to it'),
  asOf,
});

const event = z.strictObject({
  slug,
  name: words.describe('What the event is called'),
  url: page,
  description: words.describe('One line on what it is about'),
  kind: words.describe('What it is: conference, day, meetup'),
  start: z.iso.date().describe('Its first day'),
  end: z.iso.date().describe('Its last day, the same as the first where it takes one'),
  place: words.optional().describe('Where it takes place'),
  website,
  calendar: address.describe('The event as a calendar file'),
  asOf,
});

export type ItemData<Name extends DataName> = z.infer<(typeof shapes)[Name]>['items'][number];

/** The shape of each file of data: the one definition of what is served, its schema and its types. */
export const shapes = {
  members: list('members', 'The members of the foundation, former ones too', member),
  people: list('people', 'The people with public roles in the foundation', person),
  projects: list('projects', 'The projects that the foundation hosts', project),
  events: list('events', 'The events of the foundation, past ones too', event),
};

/** The address of the schema of a file of data. */
export function schemaAddress(name: DataName): string {
  return wholeAddress(schemaPath(name));
}

function list<Item extends z.ZodType>(name: DataName, description: string, item: Item) {
  return z
    .strictObject({
      $schema: address.describe('The JSON Schema of this file'),
      schemaVersion: z
        .literal(SCHEMA_VERSION)
        .describe('Raised when a field goes away or means something else'),
      source: address.describe('The page that shows the same to readers'),
      count: z.int().nonnegative().describe('How many items there are'),
      items: z.array(item).describe('The items, in the order of their slugs'),
    })
    .meta({ $id: schemaAddress(name), title: description });
}
